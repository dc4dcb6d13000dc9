import { known, unknown, type Known } from '../known.ts';
import { blau } from './blau.ts';
import { sum } from './sum.ts';

/**
 * Blau's index over its ceiling for K kinds, which is the index of qualitative variation (IQV).
 *
 * (1 − Σp²)·K/(K−1). Range 0 to 1; 1 needs n to be a multiple of K. Undefined without people and
 * for fewer than two kinds offered. It rises as more people are listed: prefer `simpson`.
 * Source: Agresti & Agresti 1978, Sociological Methodology 9:204–237.
 */
export function blauByKinds(counts: readonly number[], kindsOffered: number): Known<number> {
  const index = blau(counts);
  if (index.value === undefined) return index;
  if (kindsOffered < 2) return unknown('one-kind-offered');
  return known((index.value * kindsOffered) / (kindsOffered - 1));
}

/**
 * Blau's index over its ceiling for as many kinds as could occur among n people.
 *
 * (1 − Σp²) / (1 − 1/m) with m the smaller of K and n. Range 0 to 1; 1 may be out of reach when n
 * is no multiple of m. Undefined for fewer than two people and fewer than two kinds offered.
 */
export function blauByReachableKinds(
  counts: readonly number[],
  kindsOffered: number,
): Known<number> {
  return blauOver(counts, kindsOffered, (n) => 1 - 1 / Math.min(kindsOffered, n));
}

/**
 * Blau's index over the greatest that n people can reach, sharing out as evenly as whole people
 * allow.
 *
 * With n = qK + r the greatest is 1 − (r(q+1)² + (K−r)q²)/n². Range 0 to 1, and 1 can be reached.
 * Undefined for fewer than two people and fewer than two kinds offered.
 */
export function blauByBestSplit(counts: readonly number[], kindsOffered: number): Known<number> {
  return blauOver(counts, kindsOffered, (n) => {
    const whole = Math.floor(n / kindsOffered);
    const over = n % kindsOffered;
    const squares = over * (whole + 1) ** 2 + (kindsOffered - over) * whole ** 2;
    return (n * n - squares) / (n * n);
  });
}

function blauOver(
  counts: readonly number[],
  kindsOffered: number,
  ceiling: (n: number) => number,
): Known<number> {
  const index = blau(counts);
  if (index.value === undefined) return index;
  if (kindsOffered < 2) return unknown('one-kind-offered');
  const n = sum(counts);
  return n === 1 ? unknown('one-answer') : known(index.value / ceiling(n));
}
