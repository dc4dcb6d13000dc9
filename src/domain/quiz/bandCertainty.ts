import { neighbouringAnswers, withAnswer } from './changeAnswer.ts';
import type { Answers, Band, Quiz } from './quiz.ts';
import { scoreQuiz } from './scoreQuiz.ts';

/** How sure the band of the overall score is. */
export type BandCertainty =
  /** There is no overall score. */
  | { readonly kind: 'unknown' }
  /** No single answer, moved one step, changes the band. */
  | { readonly kind: 'firm'; readonly skipped: readonly string[] }
  /** One step on any of these questions puts the overall score into another band. */
  | {
      readonly kind: 'near-edge';
      readonly otherBand: Band;
      readonly by: readonly { readonly questionId: string }[];
      readonly skipped: readonly string[];
    };

/**
 * Tries every answer one step to either side and sees whether the band stays.
 *
 * `skipped` names the questions without an answer that feed the overall score: the band
 * rests on fewer answers than it could.
 */
export function bandCertainty(quiz: Quiz, answers: Answers): BandCertainty {
  const { band } = scoreQuiz(quiz, answers);
  if (!band) return { kind: 'unknown' };
  const counted = new Set(quiz.dimensions.filter(({ inOverall }) => inOverall).map(({ id }) => id));
  const questions = quiz.questions.filter(({ dimension }) => counted.has(dimension));
  const skipped = questions.filter(({ id }) => answers[id] === undefined).map(({ id }) => id);
  const moves = questions.flatMap((question) =>
    neighbouringAnswers(question, answers[question.id]).flatMap((answer) => {
      const other = scoreQuiz(quiz, withAnswer(answers, question.id, answer)).band;
      return other && other.id !== band.id ? [{ questionId: question.id, band: other }] : [];
    }),
  );
  const first = moves[0];
  if (!first) return { kind: 'firm', skipped };
  const by = [
    ...new Set(
      moves.filter((move) => move.band.id === first.band.id).map(({ questionId }) => questionId),
    ),
  ].map((questionId) => ({ questionId }));
  return { kind: 'near-edge', otherBand: first.band, by, skipped };
}
