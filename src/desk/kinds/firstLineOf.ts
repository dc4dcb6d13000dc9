import type { Article } from '../reading/article.ts';

/** Where a text begins below its front matter: the line of what is wrong with it as a whole. */
export function firstLineOf({ body }: Pick<Article, 'body'>): number {
  return body.passages[0]?.line ?? 1;
}
