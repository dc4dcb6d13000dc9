import { fillMail } from '#src/domain/newsletter/builtMail.ts';
import { readBuiltMail } from './readBuiltMail.ts';
import type { ComposeMail } from './composeMail.ts';

/** Writes the mails that answer a sign-up, from those that the build left in `distDir`. */
export function composeBuiltMail(distDir: string, origin: string): ComposeMail {
  return async (kind, link) =>
    fillMail(await readBuiltMail(distDir, kind), { site: origin, [kind]: link });
}
