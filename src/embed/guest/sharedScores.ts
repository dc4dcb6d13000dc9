import { bandOf } from '#src/domain/quiz/bandOf.ts';
import type { Quiz } from '#src/domain/quiz/quiz.ts';
import type { QuizScore } from '#src/domain/quiz/scoreQuiz.ts';
import type { SharedScores } from '../protocol.ts';

/**
 * What of a result may go to the page around, after the person agreed: the overall number and
 * the band of each dimension that rests on two questions or more. The number of a dimension stays here: most
 * come from two answers, and would give those away, as the band of a single question would.
 */
export function sharedScores(quiz: Quiz, score: QuizScore): SharedScores {
  const bands = quiz.dimensions.flatMap(({ id }): [string, string][] => {
    const rounded = score.rounded[id];
    return rounded === undefined || !isShareable(quiz, id) ? [] : [[id, bandOf(quiz, rounded).id]];
  });
  return {
    quiz: quiz.id,
    version: quiz.version,
    ...(score.overallRounded === undefined ? {} : { overall: score.overallRounded }),
    bands: Object.fromEntries(bands),
  };
}

/** Whether the band of a dimension may go out: it does not give one answer away. */
export function isShareable(quiz: Quiz, dimensionId: string): boolean {
  return quiz.questions.filter(({ dimension }) => dimension === dimensionId).length > 1;
}
