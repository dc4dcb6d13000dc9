import type { AlterGraph } from '../alterGraph.ts';
import { known, unknown, type Known } from '../known.ts';

/**
 * Redundancy: how many other alters an alter knows, on average.
 *
 * 2t/n, which is n − effective size. Range 0 to n−1. Undefined without alters.
 * Source: Borgatti 1997, Connections 20(1):35–38.
 */
export function redundancy({ ids, tieCount }: AlterGraph): Known<number> {
  return ids.length === 0 ? unknown('no-people') : known((2 * tieCount) / ids.length);
}
