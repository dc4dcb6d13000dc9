import { letterBody } from '#src/newsletter/mail/letterBody.ts';
import type { Problem } from '#src/site/problem.ts';
import type { Article } from '../reading/article.ts';
import { checkExerciseTimes } from './checkExerciseTimes.ts';
import { checkWordCount } from './checkWordCount.ts';
import { firstLineOf } from './firstLineOf.ts';

const words = { fewest: 300, most: 700 } as const;

/** What a letter owes its reader, and what a mail cannot show. */
export function checkIssue(article: Article): Problem[] {
  const { file, slug, fields, body, markdown, issue } = article;
  const problems = [...checkWordCount(article, 'letter', words), ...checkExerciseTimes(article)];
  const add = (line: number, message: string, cure: string) =>
    problems.push({ file, line, message, cure });
  const bodyLine = firstLineOf(article);

  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(slug)) {
    add(1, `The file name "${slug}" is not a month.`, 'Name it by its month, such as 2026-12.md.');
  } else if (issue !== undefined && !issue.date.startsWith(`${slug}-`)) {
    add(
      fields.lineOf(['date']),
      `The day ${issue.date} is not in the month of the file, ${slug}.`,
      'Change the day, or the name of the file.',
    );
  }
  if (file.endsWith('.mdx')) {
    add(1, 'A mail cannot hold components.', 'Rename the file so that it ends in .md.');
  }
  const exercises = body.blocks.filter(({ name }) => name === 'exercise');
  if (exercises.length !== 1) {
    add(
      exercises[1]?.line ?? bodyLine,
      `The letter has ${exercises.length === 0 ? 'no exercise' : `${exercises.length} exercises`}.`,
      'A letter has one: a block that begins with :::exercise[…].',
    );
  }
  if (!body.blocks.some(({ name }) => name === 'words')) {
    add(bodyLine, 'The letter has no words to use.', 'Add a block that begins with :::words[…].');
  }
  const urls = body.links.map(({ url }) => url);
  if (!urls.some((url) => url.startsWith('/guides/'))) {
    add(bodyLine, 'The letter links to no guide.', 'Link to the one that goes further.');
  }
  if (!urls.some((url) => /^\/(?:plans|quizzes)\/.+/.test(url))) {
    add(bodyLine, 'The letter links to no plan and no quiz.', 'Link to one where it helps.');
  }
  for (const { line, what, cure } of letterBody(markdown).misfits) {
    add(line, `A mail cannot show ${what}.`, cure);
  }
  for (const [index, text] of markdown.split('\n').entries()) {
    if (text.includes('{{')) {
      add(
        index + 1,
        'Two curly brackets stand for an address that the server fills in.',
        'Write it without them.',
      );
    }
  }
  return problems;
}
