import type { Quiz } from '../quiz/quiz.ts';
import type { QuizScore } from '../quiz/scoreQuiz.ts';

/** A plan to follow, and the dimensions of the result that it was chosen for. */
export type ChosenPlan = {
  /** Slug of the plan. */
  readonly plan: string;
  /** Ids of the dimensions that it serves, the most pressing first. */
  readonly dimensions: readonly string[];
};

/**
 * The plans that a result leads to: that of each focus, the most pressing first, each plan
 * once. Without a focus it is the plan of the lowest known dimension, for whoever would
 * like to do something all the same.
 *
 * @returns an empty list when no dimension is known
 */
export function choosePlans(
  quiz: Pick<Quiz, 'dimensions' | 'focus'>,
  score: Pick<QuizScore, 'focus' | 'rounded'>,
): ChosenPlan[] {
  const wanted = score.focus.length > 0 ? score.focus : lowest(quiz, score.rounded);
  const chosen = new Map<string, string[]>();
  for (const id of wanted) {
    const plan = quiz.dimensions.find((dimension) => dimension.id === id)?.plan;
    if (plan !== undefined) chosen.set(plan, [...(chosen.get(plan) ?? []), id]);
  }
  return [...chosen].map(([plan, dimensions]) => ({ plan, dimensions }));
}

/** The lowest known dimension, the easiest to act on among equals; empty when none is known. */
function lowest(
  quiz: Pick<Quiz, 'focus'>,
  rounded: Readonly<Record<string, number | undefined>>,
): string[] {
  const known = quiz.focus.tieBreak.flatMap((id) => {
    const score = rounded[id];
    return score === undefined ? [] : [{ id, score }];
  });
  return known
    .sort((a, b) => a.score - b.score)
    .slice(0, 1)
    .map(({ id }) => id);
}
