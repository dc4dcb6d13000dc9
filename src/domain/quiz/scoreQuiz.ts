import { bandOf } from './bandOf.ts';
import { itemScore } from './itemScore.ts';
import type { Answers, Band, Dimension, Quiz } from './quiz.ts';
import { roundHalfUp } from './roundHalfUp.ts';

/** What a person's answers come to. Scores are exact unless they are called rounded. */
export type QuizScore = {
  /** By dimension id, 0 to 100; `undefined` when all its questions were skipped. */
  readonly dimensions: Readonly<Record<string, number | undefined>>;
  readonly rounded: Readonly<Record<string, number | undefined>>;
  /**
   * Mean of the known dimensions that count towards it, 0 to 100; `undefined` when fewer
   * of them are known than the quiz asks for.
   */
  readonly overall: number | undefined;
  readonly overallRounded: number | undefined;
  /** The band of the overall score; `undefined` when that is. */
  readonly band: Band | undefined;
  /** Ids of the dimensions to work on first, the most pressing first. */
  readonly focus: readonly string[];
  /** How many questions were answered. */
  readonly answered: number;
};

/**
 * Scores a quiz. A dimension is the mean of its answered questions, so a skipped question
 * never counts for or against; the overall score is the mean of its dimensions. Rounding
 * is for display, bands and focus alone.
 */
export function scoreQuiz(quiz: Quiz, answers: Answers): QuizScore {
  const scores = quiz.dimensions.map((dimension) => ({
    dimension,
    score: dimensionScore(quiz, answers, dimension.id),
  }));
  const rounded = scores.map(({ dimension, score }) => ({
    dimension,
    score: score === undefined ? undefined : roundHalfUp(score),
  }));
  const overall = overallScore(
    quiz,
    scores.flatMap(({ dimension, score }) =>
      dimension.inOverall && score !== undefined ? [score] : [],
    ),
  );
  const overallRounded = overall === undefined ? undefined : roundHalfUp(overall);
  return {
    dimensions: byId(scores),
    rounded: byId(rounded),
    overall,
    overallRounded,
    band: overallRounded === undefined ? undefined : bandOf(quiz, overallRounded),
    focus: chooseFocus(quiz, byId(rounded)),
    answered: quiz.questions.filter(({ id }) => answers[id] !== undefined).length,
  };
}

/**
 * Mean of a dimension's answered questions, 0 to 100; `undefined` when none was answered.
 */
export function dimensionScore(
  quiz: Quiz,
  answers: Answers,
  dimensionId: string,
): number | undefined {
  const items = quiz.questions
    .filter(({ dimension }) => dimension === dimensionId)
    .flatMap((question) => itemScore(question, answers[question.id]) ?? []);
  return mean(items);
}

function overallScore(quiz: Quiz, known: readonly number[]): number | undefined {
  return 'none' in quiz.overall || known.length < quiz.overall.needs ? undefined : mean(known);
}

/**
 * The lowest dimensions below the quiz's threshold, lowest first; equal ones in the order
 * of the quiz's tie-break, which puts what is easiest to act on first.
 */
function chooseFocus(
  quiz: Quiz,
  rounded: Readonly<Record<string, number | undefined>>,
): readonly string[] {
  return quiz.focus.tieBreak
    .flatMap((id) => {
      const score = rounded[id];
      return score !== undefined && score < quiz.focus.below ? [{ id, score }] : [];
    })
    .sort((a, b) => a.score - b.score)
    .slice(0, quiz.focus.atMost)
    .map(({ id }) => id);
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0
    ? undefined
    : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function byId(
  scores: readonly { readonly dimension: Dimension; readonly score: number | undefined }[],
): Record<string, number | undefined> {
  return Object.fromEntries(scores.map(({ dimension, score }) => [dimension.id, score]));
}
