import type { Answer, Question, ScoredOption, SingleChoice } from './quiz.ts';

/**
 * The score of one question, 0 to 100: that of the chosen option, or 100 / fullAt for each
 * tick, 100 at most.
 *
 * @returns `undefined` when the question was skipped
 * @throws when the answer is not one of the question's options
 */
export function itemScore(question: Question, answer: Answer | undefined): number | undefined {
  if (answer === undefined) return undefined;
  if (question.kind === 'tick-list') {
    return Math.min(100, (100 * ticksOf(answer).length) / question.fullAt);
  }
  return chosenOption(question, answer).score;
}

/** The option that an answer to a single choice names. */
export function chosenOption(question: SingleChoice, answer: Answer): ScoredOption {
  const option = question.options.find(({ id }) => id === answer);
  if (!option) {
    throw new Error(`Question "${question.id}" has no option "${String(answer)}".`);
  }
  return option;
}

/** The ticks of an answer to a tick list. */
export function ticksOf(answer: Answer): readonly string[] {
  return typeof answer === 'string' ? [answer] : answer;
}
