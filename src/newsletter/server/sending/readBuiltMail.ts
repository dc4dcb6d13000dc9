import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { BuiltMail } from '#src/domain/newsletter/builtMail.ts';

const shape = z.object({
  name: z.string().min(1),
  subject: z.string().min(1),
  html: z.string().min(1),
  text: z.string().min(1),
  dueAt: z.int().optional(),
  hash: z.string().min(1),
});

/** A mail that was not built, or not by this version of the site. */
export class MissingMailError extends Error {
  override name = 'MissingMailError';
}

/**
 * Reads a mail that the build left in `dist/newsletter/mails/`.
 *
 * @throws MissingMailError when there is none of this name, with the cure
 */
export async function readBuiltMail(distDir: string, name: string): Promise<BuiltMail> {
  const file = join(distDir, 'newsletter', 'mails', `${name}.json`);
  // A name from the command line must not lead out of the folder.
  const text = /^[a-z0-9-]+$/.test(name)
    ? await readFile(file, 'utf8').catch(() => undefined)
    : undefined;
  if (text === undefined) {
    throw new MissingMailError(
      /^\d{4}-\d\d$/.test(name)
        ? `There is no built issue ${name} (${file}). Write content/newsletter/${name}.md, take "draft: true" out of it if it is there, and run "npm run build".`
        : `There is no built mail "${name}" (${file}). Run "npm run build" first.`,
    );
  }
  try {
    const { dueAt, ...mail } = shape.parse(JSON.parse(text));
    return dueAt === undefined ? mail : { ...mail, dueAt };
  } catch (error) {
    throw new MissingMailError(
      `${file} is not a mail of this version of the site. Run "npm run build" again.`,
      { cause: error },
    );
  }
}
