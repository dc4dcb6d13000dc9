import type { AlterGraph } from '../alterGraph.ts';
import { known, unknown, type Known } from '../known.ts';

/**
 * Ego betweenness: between how many pairs of alters ego is the go-between.
 *
 * Σ over pairs who do not know each other of 1 / (1 + alters whom both know): ego shares the role
 * with those. Range 0 to n(n−1)/2; 0 for one alter. Undefined without alters. Paths through
 * people who are not on the map are not seen.
 * Source: Freeman 1977, Sociometry 40:35–41; for ego networks Everett & Borgatti 2005, Social
 * Networks 27:31–38.
 */
export function betweenness({ neighbours }: AlterGraph): Known<number> {
  const n = neighbours.length;
  if (n === 0) return unknown('no-people');
  let total = 0;
  const common = new Float64Array(n);
  for (const [alter, knows] of neighbours.entries()) {
    common.fill(0);
    for (const between of knows.keys()) {
      for (const other of neighbours[between]?.keys() ?? []) {
        common[other] = (common[other] ?? 0) + 1;
      }
    }
    for (let other = alter + 1; other < n; other += 1) {
      if (!knows.has(other)) total += 1 / (1 + (common[other] ?? 0));
    }
  }
  return known(total);
}

/**
 * Ego betweenness as a share of all pairs of alters. Range 0 (all know each other) to 1 (no two
 * do). Undefined for fewer than two alters.
 */
export function betweennessShare(graph: AlterGraph): Known<number> {
  const n = graph.ids.length;
  const pairs = betweenness(graph);
  if (pairs.value === undefined) return pairs;
  return n === 1 ? unknown('one-person') : known(pairs.value / ((n * (n - 1)) / 2));
}
