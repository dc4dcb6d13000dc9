import type { AlterGraph } from '../alterGraph.ts';
import { sum } from '../composition/sum.ts';
import { known, unknown, type Known } from '../known.ts';

/**
 * Mean strength of ego's ties, over those with a strength above 0. Undefined when there is none.
 */
export function meanTieStrength({ ids, strengths }: AlterGraph): Known<number> {
  const present = recorded(strengths);
  if (present.length === 0) return unknown(ids.length === 0 ? 'no-people' : 'strength-missing');
  return known(sum(present) / present.length);
}

/**
 * Standard deviation of the strength of ego's ties, over those with a strength above 0, which are
 * taken as the whole population (divided by their number). 0 when all are equal. Undefined when
 * there is none.
 */
export function tieStrengthDeviation(graph: AlterGraph): Known<number> {
  const mean = meanTieStrength(graph);
  if (mean.value === undefined) return mean;
  const squares = recorded(graph.strengths).map((strength) => (strength - mean.value) ** 2);
  return known(Math.sqrt(sum(squares) / squares.length));
}

function recorded(strengths: AlterGraph['strengths']): number[] {
  return strengths.flatMap((strength) => strength ?? []);
}
