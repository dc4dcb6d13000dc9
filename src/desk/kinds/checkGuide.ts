import type { Problem } from '#src/site/problem.ts';
import { addressOf } from '../links/addressOf.ts';
import { pageOf } from '../links/pageOf.ts';
import type { Article } from '../reading/article.ts';
import { checkExerciseTimes } from './checkExerciseTimes.ts';
import { checkWordCount } from './checkWordCount.ts';
import { firstLineOf } from './firstLineOf.ts';

const words = { fewest: 700, most: 2000 } as const;
const sections = { fewest: 4, most: 8 } as const;

/** What a guide owes its reader. */
export function checkGuide(article: Article): Problem[] {
  const { file, slug, fields, body, guide } = article;
  const problems = [...checkWordCount(article, 'guide', words), ...checkExerciseTimes(article)];
  const add = (line: number, message: string, cure: string) =>
    problems.push({ file, line, message, cure });
  const bodyLine = firstLineOf(article);
  const count = body.headings.filter(({ depth }) => depth === 2).length;
  if (count < sections.fewest || count > sections.most) {
    add(
      bodyLine,
      `The guide has ${count} sections.`,
      `A guide has ${sections.fewest} to ${sections.most}, each under a ## heading.`,
    );
  }
  if (!body.blocks.some(({ name }) => name === 'exercise')) {
    add(bodyLine, 'The guide has no exercise.', 'Add a block that begins with :::exercise[…].');
  }
  // Where it leads next is not known while its front matter has faults.
  if (guide === undefined) return problems;
  const pages = [...body.links.map(({ url }) => pageOf(url)), addressOf(guide.next)];
  const otherGuides = new Set(
    pages.filter((page) => /^\/guides\/.+/.test(page) && page !== `/guides/${slug}/`),
  );
  if (otherGuides.size < 2) {
    add(
      fields.lineOf(['next']),
      `The guide links to ${otherGuides.size === 0 ? 'no other guide' : 'one other guide only'}.`,
      'Link to two or more where a reader would want them.',
    );
  }
  if (!pages.some((page) => /^\/(?:plans|quizzes)\/.+/.test(page))) {
    add(
      fields.lineOf(['next']),
      'The guide links to no plan and no quiz.',
      'Link to one, in the text or under "next".',
    );
  }
  return problems;
}
