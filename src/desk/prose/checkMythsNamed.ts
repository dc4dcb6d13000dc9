import { languageOfFile } from '#src/site/languages.ts';
import type { Problem } from '#src/site/problem.ts';
import type { Article } from '../reading/article.ts';
import { doNotSay } from './doNotSay.ts';
import { mythsNamed } from './mythsNamed.ts';
import { partsOf } from './partsOf.ts';

/** Myths that a text says it takes apart and does not name; ids that nothing has are `checkNames`'s. */
export function checkMythsNamed({ file, text, fields }: Article): Problem[] {
  const named = mythsNamed(fields);
  if (named.length === 0) return [];
  const language = languageOfFile(file).id;
  const parts = partsOf(text);
  return doNotSay
    .filter(({ id }) => named.includes(id))
    .filter(({ patterns }) => !parts.some(({ oneLine }) => patterns[language].test(oneLine)))
    .map(({ id }) => ({
      file,
      line: fields.lineOf(['namesMyths', named.indexOf(id)]),
      message: `The text does not name the myth "${id}".`,
      cure: 'Take it out of "namesMyths".',
    }));
}
