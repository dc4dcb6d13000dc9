import type { Quiz } from '#src/domain/quiz/quiz.ts';
import { showScore } from '#src/domain/quiz/showScore.ts';
import type { QuizScore } from '#src/domain/quiz/scoreQuiz.ts';
import { fillWords } from '#src/domain/words/fillWords.ts';
import type { QuizWords } from '../quizWords.ts';

/** A result as plain text to share: scores and the quiz's address, never an answer. */
export function resultText(
  quiz: Quiz,
  score: QuizScore,
  address: string,
  words: Pick<QuizWords, 'notKnown' | 'overall'>,
): string {
  const lines = quiz.dimensions.map(
    ({ id, label, outOf }) =>
      `${label}: ${score.rounded[id] === undefined ? words.notKnown : showScore(score.rounded[id], outOf)}`,
  );
  const outOf = 'none' in quiz.overall ? undefined : quiz.overall.outOf;
  const overall =
    score.overallRounded === undefined
      ? []
      : [
          fillWords(words.overall, {
            score: showScore(score.overallRounded, outOf),
            band: score.band?.label ?? '',
          }),
        ];
  return [quiz.title, ...lines, ...overall, address].join('\n');
}
