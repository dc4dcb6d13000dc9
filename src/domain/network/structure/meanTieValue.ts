import type { AlterGraph } from '../alterGraph.ts';
import { known, unknown, type Known } from '../known.ts';

/**
 * Mean tie value: how well two alters know each other on average, strangers counting 0.
 *
 * Σw / (n(n−1)/2). Range 0 to the largest weight; with weights 1 and 2 it is density when all
 * ties are 1. Undefined for fewer than two alters.
 * Source: Marsden 1987, American Sociological Review 52:122–131, whose weights are ½ and 1.
 */
export function meanTieValue({ neighbours }: AlterGraph): Known<number> {
  const n = neighbours.length;
  if (n === 0) return unknown('no-people');
  if (n === 1) return unknown('one-person');
  let bothWays = 0;
  for (const knows of neighbours) for (const weight of knows.values()) bothWays += weight;
  return known(bothWays / (n * (n - 1)));
}
