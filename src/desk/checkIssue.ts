import { letterBody } from '#src/newsletter/mail/letterBody.ts';
import type { IssueFields } from '#src/newsletter/issueShape.ts';
import type { Problem } from '#src/site/problem.ts';
import type { Body } from './bodyOf.ts';
import type { Fields } from './contentFile.ts';

export type IssueToCheck = {
  readonly file: string;
  readonly slug: string;
  readonly fields: Fields;
  readonly body: Body;
  /** The Markdown, with as many empty lines before it as the front matter took. */
  readonly markdown: string;
  /** Undefined when the front matter has faults of its own. */
  readonly issue: IssueFields | undefined;
};

const words = { fewest: 300, most: 700 } as const;
const longestExercise = 15;

/** What a letter owes its reader, and what a mail cannot show. */
export function checkIssue({ file, slug, fields, body, markdown, issue }: IssueToCheck): Problem[] {
  const problems: Problem[] = [];
  const add = (line: number, message: string, cure: string) =>
    problems.push({ file, line, message, cure });
  const bodyLine = body.passages[0]?.line ?? 1;

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
  if (body.words < words.fewest || body.words > words.most) {
    add(
      bodyLine,
      `The letter has ${body.words} words.`,
      `A letter has ${words.fewest} to ${words.most}.`,
    );
  }
  const exercises = body.blocks.filter(({ name }) => name === 'exercise');
  if (exercises.length !== 1) {
    add(
      exercises[1]?.line ?? bodyLine,
      `The letter has ${exercises.length === 0 ? 'no exercise' : `${exercises.length} exercises`}.`,
      'A letter has one: a block that begins with :::exercise[…].',
    );
  }
  for (const { line, attributes } of exercises) {
    if (Number(attributes['minutes']) > longestExercise) {
      add(
        line,
        `The exercise takes ${attributes['minutes'] ?? ''} minutes.`,
        `Make one that takes ${longestExercise} or fewer.`,
      );
    }
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
