import type { AlterGraph } from '../alterGraph.ts';
import { known, type Known } from '../known.ts';
import { effectiveSize, weightedEffectiveSize } from './effectiveSize.ts';

/**
 * Efficiency: effective size as a share of actual size.
 *
 * Effective size / n, which is 1 − density·(n−1)/n: it says what density says. Range 1/n (all
 * know each other) to 1 (no two do). Undefined without alters.
 * Source: Burt 1992, Structural Holes.
 */
export function efficiency(graph: AlterGraph): Known<number> {
  return perAlter(effectiveSize(graph), graph);
}

/** Weighted effective size / n. Range above 0 to 1. Undefined when weighted effective size is. */
export function weightedEfficiency(graph: AlterGraph): Known<number> {
  return perAlter(weightedEffectiveSize(graph), graph);
}

function perAlter(size: Known<number>, { ids }: AlterGraph): Known<number> {
  return size.value === undefined ? size : known(size.value / ids.length);
}
