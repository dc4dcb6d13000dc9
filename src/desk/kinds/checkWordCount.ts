import type { Problem } from '#src/site/problem.ts';
import type { Article } from '../reading/article.ts';
import { firstLineOf } from './firstLineOf.ts';

/** A text with fewer or more words than its kind has. */
export function checkWordCount(
  article: Article,
  what: string,
  { fewest, most }: { readonly fewest: number; readonly most: number },
): Problem[] {
  const { file, body } = article;
  if (body.words >= fewest && body.words <= most) return [];
  return [
    {
      file,
      line: firstLineOf(article),
      message: `The ${what} has ${body.words} words.`,
      cure: `A ${what} has ${fewest} to ${most}.`,
    },
  ];
}
