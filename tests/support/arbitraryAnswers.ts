import fc from 'fast-check';
import type { Answer, Answers, Question, Quiz } from '#src/domain/quiz/quiz.ts';

/** Any answers that a person could give to a quiz, skipped questions included. */
export function arbitraryAnswers(quiz: Quiz): fc.Arbitrary<Answers> {
  return fc.record(
    Object.fromEntries(
      quiz.questions.map((question) => [
        question.id,
        fc.option(arbitraryAnswer(question), { nil: undefined }),
      ]),
    ),
  );
}

/** Any answer to one question. */
export function arbitraryAnswer(question: Question): fc.Arbitrary<Answer> {
  const ids = question.options.map(({ id }) => id);
  return question.kind === 'single-choice' ? fc.constantFrom(...ids) : fc.subarray(ids);
}
