import type { AlterGraph } from '../alterGraph.ts';
import { known, unknown, type Known } from '../known.ts';

/**
 * Density: the share of all pairs of alters who know each other.
 *
 * 2t / (n(n−1)) with t ties between n alters; ego is left out, since ego is tied to everyone.
 * Range 0 (no two know each other) to 1 (all do). Undefined for fewer than two alters.
 * Source: Marsden 1987, American Sociological Review 52:122–131.
 */
export function density({ ids, tieCount }: AlterGraph): Known<number> {
  const n = ids.length;
  if (n === 0) return unknown('no-people');
  if (n === 1) return unknown('one-person');
  return known((2 * tieCount) / (n * (n - 1)));
}
