import type { z } from 'zod';
import { checkShape } from '#src/site/checkShape.ts';
import { parseFields, type Fields } from '#src/site/parseFields.ts';
import type { Problem } from '#src/site/problem.ts';
import type { ContentFile } from '../reading/contentFile.ts';

/** A file that lists entries, each with an id. */
export type Entries = {
  readonly file: string;
  readonly fields: Fields;
  /** Of every entry that has one, sound or not; by look alone in a file that cannot be parsed. */
  readonly ids: readonly string[];
  readonly problems: readonly Problem[];
};

/** Reads a list of entries, checks each against its shape, and that no id stands twice. */
export function checkEntries({ path: file, text }: ContentFile, shape: z.ZodObject): Entries {
  const fields = parseFields(text);
  const { data } = fields;
  if (!Array.isArray(data)) {
    const problems =
      fields.fault !== undefined
        ? checkShape(file, fields, shape, 'add-a-guide').problems
        : [
            {
              file,
              line: 1,
              message: 'The file holds no list.',
              cure: 'Write one entry after another.',
            },
          ];
    return { file, fields, ids: idsByLook(text), problems };
  }
  const ids: string[] = [];
  const problems: Problem[] = [];
  for (const [index, entry] of (data as readonly unknown[]).entries()) {
    problems.push(...checkShape(file, fields, shape, 'add-a-guide', [index]).problems);
    const id: unknown =
      typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
    if (typeof id !== 'string') continue;
    if (ids.includes(id)) {
      problems.push({
        file,
        line: fields.lineOf([index, 'id']),
        message: `The id "${id}" stands twice.`,
        cure: 'Give each entry its own.',
      });
    }
    ids.push(id);
  }
  return { file, fields, ids, problems };
}

/** So that one comma too many does not make every name in the texts an unknown one. */
function idsByLook(text: string): string[] {
  return [...text.matchAll(/^[\s-]*"?id"?:\s*["']?([\w-]+)/gm)].map(([, id]) => id ?? '');
}
