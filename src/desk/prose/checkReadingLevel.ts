import type { Problem } from '#src/site/problem.ts';
import type { ReadingLevel } from './readingLevel.ts';
import { shorten } from './shorten.ts';

/** The highest grade that a guide may have: what somebody of about 13 can follow. */
const highestGrade = 8;

const named = 3;

/** A guide that is harder to read than a guide may be, with the sentences that make it so. */
export function checkReadingLevel(file: string, { grade, sentences }: ReadingLevel): Problem[] {
  const [hardest, ...others] = sentences.slice(0, named);
  if (grade === undefined || hardest === undefined || grade <= highestGrade) return [];
  const rest = others.map(({ line, text }) => `line ${line}, "${shorten(text)}"`);
  return [
    {
      file,
      line: hardest.line,
      message: `The text reads at grade ${grade.toFixed(1)} (Flesch–Kincaid); ${highestGrade} is the most.`,
      cure: `Shorten the words and split the hardest sentences: here, "${shorten(hardest.text)}"${rest.length === 0 ? '' : `; ${rest.join('; ')}`}.`,
    },
  ];
}
