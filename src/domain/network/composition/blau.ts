import { known, unknown, type Known } from '../known.ts';
import { sum } from './sum.ts';

/**
 * Blau's index (Gini–Simpson): the chance that two draws from the list, the first put back, are of
 * different kinds.
 *
 * 1 − Σp², with p the share of each kind. Range 0 (all alike) to 1 − 1/m, with m the smaller of the
 * kinds offered and n. That ceiling depends on both, so never compare two attributes by it.
 * Undefined without people. Source: Blau 1977, Inequality and Heterogeneity.
 */
export function blau(counts: readonly number[]): Known<number> {
  const n = sum(counts);
  if (n === 0) return unknown('no-answers');
  return known((n * n - sum(counts.map((f) => f * f))) / (n * n));
}
