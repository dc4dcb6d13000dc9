import type { Quiz } from '#src/domain/quiz/quiz.ts';
import { showScore } from '#src/domain/quiz/showScore.ts';
import type { QuizScore } from '#src/domain/quiz/scoreQuiz.ts';

/** A result as plain text to share: scores and the quiz's address, never an answer. */
export function resultText(quiz: Quiz, score: QuizScore, address: string): string {
  const lines = quiz.dimensions.map(
    ({ id, label, outOf }) =>
      `${label}: ${score.rounded[id] === undefined ? 'not known' : showScore(score.rounded[id], outOf)}`,
  );
  const outOf = 'none' in quiz.overall ? undefined : quiz.overall.outOf;
  const overall =
    score.overallRounded === undefined
      ? []
      : [`Overall: ${showScore(score.overallRounded, outOf)} (${score.band?.label ?? ''})`];
  return [quiz.title, ...lines, ...overall, address].join('\n');
}
