import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';
import { describeProblem } from '#src/site/problem.ts';

/** Where in the content a plugin found something wrong. */
type Place = { readonly fileURL: URL | undefined; readonly line: number | undefined };

/** An error that names file, line and cure, for a plugin to throw. */
export function contentError(place: Place, message: string, cure: string): Error {
  const file =
    place.fileURL?.protocol === 'file:'
      ? relative(process.cwd(), fileURLToPath(place.fileURL))
      : 'Markdown';
  return new Error(describeProblem({ file, line: place.line ?? 1, message, cure }));
}
