import type { AlterGraph } from '../alterGraph.ts';

/** Isolates: how many alters know no other alter. Range 0 to n; n−1 is not possible. */
export function isolates({ neighbours }: AlterGraph): number {
  return neighbours.filter(({ size }) => size === 0).length;
}
