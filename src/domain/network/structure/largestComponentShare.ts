import type { AlterGraph } from '../alterGraph.ts';
import { known, unknown, type Known } from '../known.ts';
import { components } from './components.ts';

/**
 * The share of alters who are in the largest component. Range 1/n (nobody knows anybody) to 1
 * (one component). Undefined without alters. Source: Vacca 2020, Network Science 8(2):142–167.
 */
export function largestComponentShare(graph: AlterGraph): Known<number> {
  const [largest] = components(graph);
  return largest ? known(largest.length / graph.ids.length) : unknown('no-people');
}
