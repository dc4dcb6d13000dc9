import type { AlterGraph } from '../alterGraph.ts';

/**
 * Components: the sets of alters who are linked by knowing each other, directly or through other
 * alters, once ego is taken away. Each is a list of positions in rising order; the largest comes
 * first, and of equal ones the one with the earliest member.
 *
 * There are between 0 (nobody) and n of them. Someone who knows no other alter is a component
 * alone.
 */
export function components({ neighbours }: AlterGraph): readonly (readonly number[])[] {
  const seen = new Set<number>();
  const found: number[][] = [];
  for (const start of neighbours.keys()) {
    if (seen.has(start)) continue;
    const members = [start];
    seen.add(start);
    // The list grows while it is read.
    for (const member of members) {
      for (const next of neighbours[member]?.keys() ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        members.push(next);
      }
    }
    found.push(members.sort((a, b) => a - b));
  }
  return found.sort((a, b) => b.length - a.length);
}
