import type { Question, Quiz } from './quiz.ts';
import { roundHalfUp } from './roundHalfUp.ts';

// Sums are told apart to a ten-thousandth of a point, far finer than any quiz's options.
const grain = 10_000;

/** Every score that one question can give, ascending and without repeats. */
export function attainableItemScores(question: Question): number[] {
  const scores =
    question.kind === 'single-choice'
      ? question.options.map(({ score }) => score)
      : Array.from({ length: question.options.length + 1 }, (_, ticks) =>
          Math.min(100, (100 * ticks) / question.fullAt),
        );
  return [...new Set(scores)].sort((a, b) => a - b);
}

/** Every exact score that a dimension can have, whatever is answered or skipped, ascending. */
export function attainableDimensionScores(quiz: Quiz, dimensionId: string): number[] {
  const items = quiz.questions.filter(({ dimension }) => dimension === dimensionId);
  const sums = sumsByCount(items.map(attainableItemScores));
  const means = [...sums].flatMap(([count, values]) =>
    count === 0 ? [] : [...values].map((value) => value / grain / count),
  );
  return [...new Set(means)].sort((a, b) => a - b);
}

/** Every rounded overall score that some set of answers gives; empty when there is none. */
export function attainableOverallScores(quiz: Quiz): ReadonlySet<number> {
  const { overall } = quiz;
  if ('none' in overall) return new Set();
  const dimensions = quiz.dimensions.filter(({ inOverall }) => inOverall);
  const sums = sumsByCount(dimensions.map(({ id }) => attainableDimensionScores(quiz, id)));
  return new Set(
    [...sums].flatMap(([count, values]) =>
      count === 0 || count < overall.needs
        ? []
        : [...values].map((value) => roundHalfUp(value / grain / count)),
    ),
  );
}

/** By how many parts are known, every sum (in grains) of one value from each known part. */
function sumsByCount(parts: readonly (readonly number[])[]): Map<number, Set<number>> {
  let sums = new Map([[0, new Set([0])]]);
  for (const values of parts) {
    const next = new Map([...sums].map(([count, known]) => [count, new Set(known)]));
    for (const [count, known] of sums) {
      const longer = next.get(count + 1) ?? new Set<number>();
      for (const sum of known) {
        for (const value of values) longer.add(sum + Math.round(value * grain));
      }
      next.set(count + 1, longer);
    }
    sums = next;
  }
  return sums;
}
