import type { AlterGraph } from '../alterGraph.ts';
import { sum } from '../composition/sum.ts';
import { known, unknown, type Known } from '../known.ts';
import { dyadicConstraints, weightedDyadicConstraints } from './constraint.ts';

/**
 * Hierarchy: how far the constraint comes from one alter rather than from all alike.
 *
 * Σⱼ r·ln r / (n·ln n) with r = cⱼ / (C/n), the Coleman–Theil index of the alters' parts in the
 * constraint. Range 0 (all alike) to 1 (one alter is all of it). Undefined for fewer than two
 * alters. Source: Burt 1992, Structural Holes.
 */
export function hierarchy(graph: AlterGraph): Known<number> {
  return concentration(dyadicConstraints(graph));
}

/** Hierarchy of the weighted constraint. Undefined as that is, and for fewer than two alters. */
export function weightedHierarchy(graph: AlterGraph): Known<number> {
  return concentration(weightedDyadicConstraints(graph));
}

function concentration(parts: Known<readonly number[]>): Known<number> {
  if (parts.value === undefined) return parts;
  const n = parts.value.length;
  if (n < 2) return unknown('one-person');
  const mean = sum(parts.value) / n;
  const terms = parts.value.map((part) => (part / mean) * Math.log(part / mean));
  // Equal parts may sum to a hair under 0.
  return known(Math.max(0, sum(terms)) / (n * Math.log(n)));
}
