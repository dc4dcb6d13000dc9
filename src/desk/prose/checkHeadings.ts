import type { Problem } from '#src/site/problem.ts';
import type { Article } from '../reading/article.ts';

/** Headings that leave a gap in the outline of the page, or make no address of their own. */
export function checkHeadings({ file, body }: Pick<Article, 'file' | 'body'>): Problem[] {
  const problems: Problem[] = [];
  const add = (line: number, message: string, cure: string) =>
    problems.push({ file, line, message, cure });
  // The title that the page prints.
  let depthBefore = 1;
  const seen = new Set<string>();
  for (const { depth, line, text } of body.headings) {
    if (depth === 1) {
      add(line, 'The page prints its own title.', 'Begin headings with ##.');
    } else if (depth > depthBefore + 1) {
      const cure = `Write it with ${'#'.repeat(depthBefore + 1)}.`;
      add(line, `The heading "${text}" skips a level.`, cure);
    }
    depthBefore = depth;
    if (/^[^\p{L}]*\p{N}/u.test(text)) {
      const message = `The heading "${text}" begins with a figure, and so would its address.`;
      add(line, message, 'Begin it with a word.');
    }
    if (seen.has(text)) {
      add(line, `The heading "${text}" stands twice.`, 'Say what is special in each section.');
    }
    seen.add(text);
  }
  return problems;
}
