import type { Alter } from '../egoNetwork.ts';
import { known, unknown, type Known } from '../known.ts';

/**
 * Mean pair difference (Gower): on what share of the attributes two alters differ, on average over
 * all pairs.
 *
 * For each pair, differing attributes / attributes known for both; pairs with none in common are
 * left out. Range 0 (all alike) to 1 (any two differ in everything). With nothing missing it is
 * the mean of the attributes' unbiased Simpsons. Undefined when no pair can be compared.
 * Source: Gower 1971, Biometrics 27:857–871.
 */
export function gower(alters: readonly Alter[], attributeIds: readonly string[]): Known<number> {
  const rows = alters.map(({ attributes }) => attributeIds.map((id) => attributes[id] ?? ''));
  let total = 0;
  let pairs = 0;
  for (const [position, one] of rows.entries()) {
    for (const other of rows.slice(position + 1)) {
      let both = 0;
      let differ = 0;
      for (const [attribute, value] of one.entries()) {
        const against = other[attribute] ?? '';
        if (value === '' || against === '') continue;
        both += 1;
        if (value !== against) differ += 1;
      }
      if (both === 0) continue;
      total += differ / both;
      pairs += 1;
    }
  }
  if (pairs > 0) return known(total / pairs);
  if (alters.length < 2) return unknown(alters.length === 0 ? 'no-people' : 'one-person');
  return unknown('no-answers');
}
