import { known, unknown, type Known } from '../known.ts';
import { sum } from './sum.ts';

/**
 * Unbiased Simpson: the chance that two different people from the list are of different kinds.
 *
 * 1 − Σf(f−1) / (n(n−1)), with f people of each kind and n in all. Range 0 to 1; unlike Blau's
 * index it does not rise merely because more people are listed. Undefined for fewer than two.
 * Source: Simpson 1949, Nature 163:688.
 */
export function simpson(counts: readonly number[]): Known<number> {
  const n = sum(counts);
  if (n === 0) return unknown('no-answers');
  if (n === 1) return unknown('one-answer');
  const pairs = n * (n - 1);
  return known((pairs - sum(counts.map((f) => f * (f - 1)))) / pairs);
}

/**
 * Unbiased Simpson against an even mix of all K kinds that the question offers, as a score.
 *
 * 100 · min(1, simpson · K/(K−1)). Range 0 to 100. Undefined for fewer than two people, and for
 * a question with fewer than two kinds.
 */
export function simpsonScore(counts: readonly number[], kindsOffered: number): Known<number> {
  if (kindsOffered < 2) return unknown('one-kind-offered');
  const chance = simpson(counts);
  if (chance.value === undefined) return chance;
  return known(100 * Math.min(1, (chance.value * kindsOffered) / (kindsOffered - 1)));
}
