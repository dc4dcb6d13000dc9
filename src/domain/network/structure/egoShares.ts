import type { AlterGraph } from '../alterGraph.ts';
import { sum } from '../composition/sum.ts';
import { known, unknown, type Known } from '../known.ts';

/**
 * Each alter's share of all of ego's tie strength, by position; the shares sum to 1. Undefined
 * without alters, and when the strength of any tie is missing: a share of an unknown whole is
 * unknown too.
 */
export function egoShares({ ids, strengths }: AlterGraph): Known<readonly number[]> {
  if (ids.length === 0) return unknown('no-people');
  const present = strengths.flatMap((strength) => strength ?? []);
  if (present.length < ids.length) return unknown('strength-missing');
  const total = sum(present);
  return known(present.map((strength) => strength / total));
}
