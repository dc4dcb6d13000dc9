import { bandOf } from './bandOf.ts';
import type { Question, Quiz } from './quiz.ts';
import { roundHalfUp } from './roundHalfUp.ts';

// Sums are told apart to a ten-thousandth of a point, far finer than any quiz's options.
const grain = 10_000;

/** Which share of all answer sets, 0 to 1, gives each exact score; the scores ascend. */
export type ScoreShares = ReadonlyMap<number, number>;

/**
 * The shares of a dimension's scores over all answer sets in which each of its questions is
 * answered: every option as often as any other, every set of ticks as often as any other.
 */
export function dimensionShares(quiz: Quiz, dimensionId: string): ScoreShares {
  const questions = quiz.questions.filter(({ dimension }) => dimension === dimensionId);
  return meanShares(questions.map(itemShares));
}

/** The same for the overall score; `undefined` where the quiz has none. */
export function overallShares(quiz: Quiz): ScoreShares | undefined {
  if ('none' in quiz.overall) return undefined;
  const counted = quiz.dimensions.filter(({ inOverall }) => inOverall);
  return meanShares(counted.map(({ id }) => dimensionShares(quiz, id)));
}

/** Which share falls into each band, in the order of the bands. */
export function bandShares(
  quiz: Quiz,
  shares: ScoreShares,
): readonly {
  readonly label: string;
  readonly scores: readonly number[];
  readonly share: number;
}[] {
  return quiz.bands.map(({ id, label }) => {
    const inside = [...shares].filter(([score]) => bandOf(quiz, roundHalfUp(score)).id === id);
    return {
      label,
      scores: [...new Set(inside.map(([score]) => roundHalfUp(score)))],
      share: inside.reduce((sum, [, share]) => sum + share, 0),
    };
  });
}

function itemShares(question: Question): ScoreShares {
  const { length } = question.options;
  if (question.kind === 'single-choice') {
    return added(question.options.map(({ score }): [number, number] => [score, 1 / length]));
  }
  let ways = 1;
  const shares: [number, number][] = [];
  for (let ticks = 0; ticks <= length; ticks += 1) {
    shares.push([Math.min(100, (100 * ticks) / question.fullAt), ways / 2 ** length]);
    ways = (ways * (length - ticks)) / (ticks + 1);
  }
  return added(shares);
}

function meanShares(parts: readonly ScoreShares[]): ScoreShares {
  let sums = new Map([[0, 1]]);
  for (const part of parts) {
    const next = new Map<number, number>();
    for (const [sum, share] of sums) {
      for (const [score, more] of part) {
        const key = sum + Math.round(score * grain);
        next.set(key, (next.get(key) ?? 0) + share * more);
      }
    }
    sums = next;
  }
  return added(
    [...sums].map(([sum, share]): [number, number] => [sum / grain / parts.length, share]),
  );
}

/** Shares of equal scores put together, the scores ascending. */
function added(shares: readonly (readonly [number, number])[]): ScoreShares {
  const sums = new Map<number, number>();
  for (const [score, share] of [...shares].sort(([a], [b]) => a - b)) {
    sums.set(score, (sums.get(score) ?? 0) + share);
  }
  return sums;
}
