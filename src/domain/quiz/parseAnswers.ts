import { didYouMean } from '../text/didYouMean.ts';
import type { Answer, Answers, Question, Quiz } from './quiz.ts';

/**
 * Reads answers that come from outside. A single choice is an option's id or its number
 * from 0, a tick list an array of them, `null` or absence a skipped question.
 *
 * @throws when a question or an option is unknown, or an answer has the wrong form; the
 *   message names it and what is known
 */
export function parseAnswers(quiz: Quiz, value: unknown): Answers {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error('The answers are not an object. Write {"question id": answer, …}.');
  }
  const answers: Record<string, Answer> = {};
  for (const [id, given] of Object.entries(value)) {
    const question = quiz.questions.find((entry) => entry.id === id);
    if (!question) {
      throw unknown(
        'question',
        id,
        `Quiz "${quiz.id}"`,
        quiz.questions.map((entry) => entry.id),
      );
    }
    const answer = parseAnswer(question, given);
    if (answer !== undefined) answers[id] = answer;
  }
  return answers;
}

function parseAnswer(question: Question, given: unknown): Answer | undefined {
  if (given === null || given === undefined) return undefined;
  if (question.kind === 'single-choice') return optionId(question, given);
  if (!Array.isArray(given)) {
    throw new Error(
      `Question "${question.id}" is a tick list, but its answer is ${JSON.stringify(given)}. ` +
        'Write an array, empty for none.',
    );
  }
  const ticks = new Set(given.map((entry: unknown) => optionId(question, entry)));
  return question.options.map(({ id }) => id).filter((id) => ticks.has(id));
}

function optionId(question: Question, given: unknown): string {
  const ids = question.options.map(({ id }) => id);
  const id = typeof given === 'number' ? ids[given] : ids.find((entry) => entry === given);
  if (id === undefined) {
    throw unknown('option', JSON.stringify(given), `Question "${question.id}"`, ids);
  }
  return id;
}

function unknown(kind: string, name: string, owner: string, known: readonly string[]): Error {
  const bare = name.replaceAll('"', '');
  const near = didYouMean(bare, known);
  return new Error(
    `${owner} has no ${kind} "${bare}".${near === undefined ? '' : ` Did you mean "${near}"?`} ` +
      `It has: ${known.join(', ')}.`,
  );
}
