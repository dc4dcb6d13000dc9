import type { AlterGraph } from '../alterGraph.ts';
import { sum } from '../composition/sum.ts';
import { known, unknown, type Known } from '../known.ts';
import { egoShares } from './egoShares.ts';

/**
 * Constraint: how far ego's contacts lead back to the same people.
 *
 * Σⱼ (pⱼ + Σ_q p_q·p_qj)², where pⱼ = 1/n is ego's share of attention for alter j, and p_qj is
 * the share of q's ties, that to ego included, that goes to j. Range 1/n to (2n−1)²/n³, so it can
 * exceed 1 (two alters who know each other: 1.125) and it falls with size: use `roominess` to
 * compare sizes. Undefined without alters.
 *
 * It knows only the ties on the map. Constraint from a whole network counts ties that contacts
 * have elsewhere and comes out lower, so never hold one against the other.
 * Source: Burt 1992, Structural Holes; Burt 2004, American Journal of Sociology 110(2):349–399.
 */
export function constraint(graph: AlterGraph): Known<number> {
  return total(dyadicConstraints(graph));
}

/**
 * Constraint with tie strengths: shares of strength in place of shares of ties. Undefined without
 * alters, and when the strength of any of ego's ties is missing.
 */
export function weightedConstraint(graph: AlterGraph): Known<number> {
  return total(weightedDyadicConstraints(graph));
}

/** Each alter's part in the constraint, by position. Undefined without alters. */
export function dyadicConstraints({ ids, neighbours }: AlterGraph): Known<readonly number[]> {
  const n = ids.length;
  if (n === 0) return unknown('no-people');
  const reach = neighbours.map((knows) => 1 / (knows.size + 1));
  return known(
    neighbours.map((knows) => {
      let invested = 1;
      for (const other of knows.keys()) invested += reach[other] ?? 0;
      return (invested / n) ** 2;
    }),
  );
}

/** Each alter's part in the weighted constraint, by position. */
export function weightedDyadicConstraints(graph: AlterGraph): Known<readonly number[]> {
  const shares = egoShares(graph);
  if (shares.value === undefined) return shares;
  // What each alter q passes on for every unit of weight: ego's share in q over all of q's ties.
  const passedOn = graph.neighbours.map(
    (knows, alter) =>
      (shares.value[alter] ?? 0) / ((graph.strengths[alter] ?? 0) + sum([...knows.values()])),
  );
  return known(
    graph.neighbours.map((knows, alter) => {
      let invested = shares.value[alter] ?? 0;
      for (const [other, weight] of knows) invested += (passedOn[other] ?? 0) * weight;
      return invested ** 2;
    }),
  );
}

function total(parts: Known<readonly number[]>): Known<number> {
  return parts.value === undefined ? parts : known(sum(parts.value));
}
