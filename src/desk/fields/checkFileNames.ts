import type { Problem } from '#src/site/problem.ts';
import type { Article } from '../reading/article.ts';

/** File names that make no address, and files that share one. */
export function checkFileNames(articles: readonly Article[]): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  for (const { file, slug, address } of articles) {
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
      problems.push({
        file,
        line: 1,
        message: `The file name "${slug}" cannot be an address.`,
        cure: 'Use lower-case words joined by hyphens.',
      });
    }
    const earlier = seen.get(address);
    if (earlier !== undefined) {
      problems.push({
        file,
        line: 1,
        message: `${earlier} has the same address, ${address}.`,
        cure: 'Rename one of the two.',
      });
    }
    seen.set(address, file);
  }
  return problems;
}
