import type { AlterGraph } from '../alterGraph.ts';
import { sum } from '../composition/sum.ts';
import { known, unknown, type Known } from '../known.ts';
import { egoShares } from './egoShares.ts';

/**
 * Effective size: how many separate sources the network amounts to, once contacts who know each
 * other are counted as partly the same.
 *
 * n − 2t/n. Range 1 (all know each other) to n (no two do). Undefined without alters.
 * Source: Burt 1992, Structural Holes; this form: Borgatti 1997, Connections 20(1):35–38.
 */
export function effectiveSize({ ids, tieCount }: AlterGraph): Known<number> {
  const n = ids.length;
  return n === 0 ? unknown('no-people') : known((n * n - 2 * tieCount) / n);
}

/**
 * Effective size with the strength of each tie taken into account.
 *
 * Σⱼ (1 − Σ_q p_q m_jq), where p_q is alter q's share of ego's tie strength and m_jq is the weight
 * between j and q over the largest of j's weights, that of ego's tie included. Range above 0 to n.
 * Undefined without alters, and when the strength of any of ego's ties is missing.
 * Source: Burt 1992, Structural Holes.
 */
export function weightedEffectiveSize(graph: AlterGraph): Known<number> {
  const shares = egoShares(graph);
  if (shares.value === undefined) return shares;
  const parts = graph.neighbours.map((knows, alter) => {
    const largest = Math.max(graph.strengths[alter] ?? 0, ...knows.values());
    const redundant = [...knows].map(
      ([other, weight]) => ((shares.value[other] ?? 0) * weight) / largest,
    );
    return 1 - sum(redundant);
  });
  return known(sum(parts));
}
