import { chosenOption, itemScore, ticksOf } from './itemScore.ts';
import { listInWords } from '../profile/listInWords.ts';
import type { Answer, Answers, Question, Quiz, TickList } from './quiz.ts';

/** What one answer did to its dimension's score. */
export type Contribution = {
  readonly questionId: string;
  /** The answer said back as a sentence. */
  readonly said: string;
  /** The question's own score, 0 to 100. */
  readonly itemScore: number;
  /** Its part of the dimension's score; the parts of a dimension sum to the score. */
  readonly share: number;
};

/** The answers behind every dimension's score, by dimension id; skipped ones are absent. */
export function explainScore(
  quiz: Quiz,
  answers: Answers,
): Readonly<Record<string, readonly Contribution[]>> {
  return Object.fromEntries(
    quiz.dimensions.map(({ id }) => [id, contributions(quiz, answers, id)]),
  );
}

function contributions(quiz: Quiz, answers: Answers, dimensionId: string): Contribution[] {
  const items = quiz.questions
    .filter(({ dimension }) => dimension === dimensionId)
    .flatMap((question) => {
      const answer = answers[question.id];
      const score = itemScore(question, answer);
      return answer === undefined || score === undefined ? [] : [{ question, answer, score }];
    });
  return items.map(({ question, answer, score }) => ({
    questionId: question.id,
    said: sayBack(question, answer),
    itemScore: score,
    share: score / items.length,
  }));
}

/** A person's answer to one question as a sentence addressed to them. */
export function sayBack(question: Question, answer: Answer): string {
  if (question.kind === 'single-choice') return chosenOption(question, answer).said;
  const ticks = ticksOf(answer);
  const count = ticks.length;
  const said = count === 0 ? question.noneSaid : count === 1 ? question.saidOne : question.said;
  return said
    .replaceAll('{count}', String(count))
    .replaceAll('{total}', String(question.options.length))
    .replaceAll('{ticked}', () => optionsInWords(question, (id) => ticks.includes(id)));
}

/** Those options of a tick list as words in a sentence, e.g. `teaching, care work and law`. */
export function optionsInWords(question: TickList, isOf: (optionId: string) => boolean): string {
  return listInWords(
    question.options.filter(({ id }) => isOf(id)).map(({ label, within }) => within ?? label),
  );
}
