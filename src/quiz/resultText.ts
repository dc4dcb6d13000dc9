import type { Quiz } from '#src/domain/quiz/quiz.ts';
import type { QuizScore } from '#src/domain/quiz/scoreQuiz.ts';
import { fillWords } from '#src/domain/words/fillWords.ts';
import type { QuizWords } from './quizWords.ts';

/** A result as plain text to share: scores and the quiz's address, never an answer. */
export function resultText(
  quiz: Quiz,
  score: QuizScore,
  address: string,
  words: Pick<QuizWords, 'notKnown' | 'overall'>,
): string {
  const lines = quiz.dimensions.map(
    ({ id, label }) => `${label}: ${String(score.rounded[id] ?? words.notKnown)}`,
  );
  const overall =
    score.overallRounded === undefined
      ? []
      : [fillWords(words.overall, { score: score.overallRounded, band: score.band?.label ?? '' })];
  return [quiz.title, ...lines, ...overall, address].join('\n');
}
