import type { Problem } from '#src/site/problem.ts';
import type { Article } from '../reading/article.ts';

/**
 * Texts that have the place of an earlier one in their list, which stops nothing: the list then
 * goes by the names of their files. Guides are listed by their main topic.
 */
export function checkOrders(articles: readonly Article[]): Problem[] {
  const taken = new Map<string, string>();
  return articles.flatMap(({ file, kind, fields, guide, path, plan }) => {
    const text = guide ?? path ?? plan;
    if (text === undefined) return [];
    const list = guide === undefined ? `the ${kind}` : `the topic "${guide.topics[0] ?? ''}"`;
    const place = `${list} ${text.order}`;
    const earlier = taken.get(place);
    if (earlier === undefined) taken.set(place, file);
    if (earlier === undefined) return [];
    return [
      {
        file,
        line: fields.lineOf(['order']),
        message: `${earlier} has the place ${text.order} of ${list} as well.`,
        cure: 'Give each an "order" of its own.',
      },
    ];
  });
}
