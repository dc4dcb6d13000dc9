import type { AlterGraph } from '../alterGraph.ts';
import { known, unknown, type Known } from '../known.ts';
import { constraint } from './constraint.ts';

/**
 * Constraint with size taken out and turned round: 0 when all alters know each other, 1 when no
 * two do, whatever their number.
 *
 * (max − C) / (max − 1/n) with max = (2n−1)²/n³, the constraint of n alters who all know each
 * other. Undefined for fewer than two alters, where the two ends are one. Source: the extremes
 * were found by going through every graph of up to seven alters; the rescaling is this project's.
 */
export function roominess(graph: AlterGraph): Known<number> {
  const n = graph.ids.length;
  const actual = constraint(graph);
  if (actual.value === undefined) return actual;
  if (n === 1) return unknown('one-person');
  const most = (2 * n - 1) ** 2 / n ** 3;
  return known((most - actual.value) / (most - 1 / n));
}
