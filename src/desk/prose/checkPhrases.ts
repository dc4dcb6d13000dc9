import { languageOfFile } from '#src/site/languages.ts';
import type { Problem } from '#src/site/problem.ts';
import { doNotSay } from './doNotSay.ts';
import { partsOf } from './partsOf.ts';
import { shorten } from './shorten.ts';

/** Myths that a text says it takes apart, and the file whose front matter says so. */
export type NamedMyths = { readonly file: string; readonly ids: readonly string[] };

/**
 * Phrases of `doNotSay` in the language of the file, in front matter, body and YAML alike. Without
 * `myths` the file has no field to name those that it takes apart.
 */
export function checkPhrases(file: string, text: string, myths?: NamedMyths): Problem[] {
  const language = languageOfFile(file).id;
  const place = myths === undefined || myths.file === file ? '' : ` of ${myths.file}`;
  return partsOf(text).flatMap(({ oneLine, lineAt }) =>
    doNotSay.flatMap(({ id, patterns, reason }) => {
      const match = patterns[language].exec(oneLine);
      if (match === null || myths?.ids.includes(id) === true) return [];
      return [
        {
          file,
          line: lineAt(match.index),
          message: `Says "${shorten(match[0].replace(/\s+/g, ' '))}": ${reason}.`,
          cure:
            myths === undefined
              ? 'Leave it out, or say what the evidence carries.'
              : `Leave it out, or, if the text takes it apart, add ${id} to "namesMyths"${place}.`,
        },
      ];
    }),
  );
}
