import type { AlterGraph } from '../alterGraph.ts';
import { sum } from '../composition/sum.ts';
import { known, unknown, type Known } from '../known.ts';
import { components } from './components.ts';

/**
 * Fragmentation: the share of all pairs of alters who cannot reach each other without ego.
 *
 * 1 − Σs(s−1) / (n(n−1)) over the sizes s of the components. Range 0 (one component) to 1 (nobody
 * knows anybody). Undefined for fewer than two alters.
 * Source: Borgatti 2006, Computational & Mathematical Organization Theory 12:21–34.
 */
export function fragmentation(graph: AlterGraph): Known<number> {
  const n = graph.ids.length;
  if (n === 0) return unknown('no-people');
  if (n === 1) return unknown('one-person');
  const pairs = n * (n - 1);
  const within = sum(components(graph).map(({ length }) => length * (length - 1)));
  return known((pairs - within) / pairs);
}
