import type { Quiz } from '#src/domain/quiz/quiz.ts';
import type { QuizScore } from '#src/domain/quiz/scoreQuiz.ts';

/** A result as plain text to share: scores and the quiz's address, never an answer. */
export function resultText(quiz: Quiz, score: QuizScore, address: string): string {
  const lines = quiz.dimensions.map(
    ({ id, label }) => `${label}: ${String(score.rounded[id] ?? 'not known')}`,
  );
  const overall =
    score.overallRounded === undefined
      ? []
      : [`Overall: ${String(score.overallRounded)} (${score.band?.label ?? ''})`];
  return [quiz.title, ...lines, ...overall, address].join('\n');
}
