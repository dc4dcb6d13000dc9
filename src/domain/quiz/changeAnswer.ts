import { chosenOption, itemScore, ticksOf } from './itemScore.ts';
import type { Answer, Answers, Question, Quiz } from './quiz.ts';
import { roundHalfUp } from './roundHalfUp.ts';
import { dimensionScore } from './scoreQuiz.ts';

/** One answer moved one step, and what that would do to its dimension. */
export type AnswerChange = {
  readonly questionId: string;
  readonly answer: Answer;
  /** The new answer in the words of the question. */
  readonly toLabel: string;
  /** The dimension's rounded score now. */
  readonly from: number;
  /** The dimension's rounded score after the change. */
  readonly to: number;
};

/**
 * The answers one step away from an answer: the options beside it, or one tick more and
 * one fewer. A skipped question has none.
 */
export function neighbouringAnswers(question: Question, answer: Answer | undefined): Answer[] {
  if (answer === undefined) return [];
  if (question.kind === 'single-choice') {
    const index = question.options.indexOf(chosenOption(question, answer));
    return [question.options[index - 1], question.options[index + 1]].flatMap((option) =>
      option ? [option.id] : [],
    );
  }
  const ticks = ticksOf(answer);
  const unticked = question.options.find(({ id }) => !ticks.includes(id));
  return [
    ...(ticks.length > 0 ? [ticks.slice(0, -1)] : []),
    ...(unticked ? [[...ticks, unticked.id]] : []),
  ];
}

/** The same answers with one of them replaced. */
export function withAnswer(answers: Answers, questionId: string, answer: Answer): Answers {
  return { ...answers, [questionId]: answer };
}

/**
 * The changes of one answer by one step that would raise a dimension's score, the largest
 * first; of equal ones the earlier question first. Empty when every answered question of
 * the dimension is at its best, or none was answered.
 */
export function bestChanges(quiz: Quiz, answers: Answers, dimensionId: string): AnswerChange[] {
  const now = dimensionScore(quiz, answers, dimensionId);
  if (now === undefined) return [];
  return quiz.questions
    .filter(({ dimension }) => dimension === dimensionId)
    .flatMap((question) => {
      const before = itemScore(question, answers[question.id]);
      return neighbouringAnswers(question, answers[question.id])
        .filter((answer) => (itemScore(question, answer) ?? 0) > (before ?? 0))
        .map((answer) => {
          const after = dimensionScore(quiz, withAnswer(answers, question.id, answer), dimensionId);
          const change = {
            questionId: question.id,
            answer,
            toLabel: labelOf(question, answer),
            from: roundHalfUp(now),
            to: roundHalfUp(after ?? now),
          };
          return { change, gain: (after ?? now) - now };
        });
    })
    .sort((a, b) => b.gain - a.gain)
    .map(({ change }) => change);
}

function labelOf(question: Question, answer: Answer): string {
  if (question.kind === 'single-choice') return chosenOption(question, answer).label;
  const count = ticksOf(answer).length;
  return count === 1 ? '1 tick' : `${String(count)} ticks`;
}
