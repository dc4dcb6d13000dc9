import type { Answer, Question, Quiz } from '#src/domain/quiz/quiz.ts';

/** Value of the tick box that says "none of these". */
export const noneValue = '';

/** Id of the form that holds a quiz's question; the page has it before any script runs. */
export function quizFormId(quizId: string): string {
  return `quiz-${quizId}`;
}

/**
 * What the person did with the first question before the island woke: the choices that
 * stand in the page, and whether Continue was pressed.
 */
export function readEarlyAnswer(quiz: Quiz): { answer: Answer | undefined; pressed: boolean } {
  const first = quiz.questions[0];
  const form =
    typeof document === 'undefined' ? null : document.getElementById(quizFormId(quiz.id));
  if (!first || !form) return { answer: undefined, pressed: false };
  const chosen = [...form.querySelectorAll<HTMLInputElement>('input:checked')];
  return {
    answer: toAnswer(
      first,
      chosen.map(({ value }) => value),
    ),
    pressed: form.dataset['pressed'] === 'yes',
  };
}

/** Turns the values of the chosen controls of a question into an answer. */
export function toAnswer(question: Question, values: readonly string[]): Answer | undefined {
  if (question.kind === 'single-choice') return values[0];
  if (values.length === 0) return undefined;
  return values.filter((value) => value !== noneValue);
}
