import type { AlterGraph } from '../alterGraph.ts';
import { known, unknown, type Known } from '../known.ts';
import { components } from './components.ts';

/**
 * Component ratio: how near the number of components comes to the number of alters.
 *
 * (C−1) / (n−1). Range 0 (one component) to 1 (nobody knows anybody). Undefined for fewer than
 * two alters. Source: Vacca 2020, Network Science 8(2):142–167, on what tells the shapes of
 * personal networks apart.
 */
export function componentRatio(graph: AlterGraph): Known<number> {
  const n = graph.ids.length;
  if (n === 0) return unknown('no-people');
  if (n === 1) return unknown('one-person');
  return known((components(graph).length - 1) / (n - 1));
}
