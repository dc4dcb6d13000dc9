import { known, unknown, type Known } from '../known.ts';
import { sum } from './sum.ts';

/**
 * Shannon entropy in nats: how hard it is to guess the kind of someone picked from the list.
 *
 * −Σp·ln p. Range 0 (all alike) to ln of the number of kinds that occur. Undefined without people.
 * Source: Shannon 1948, Bell System Technical Journal 27:379–423.
 */
export function shannon(counts: readonly number[]): Known<number> {
  const n = sum(counts);
  if (n === 0) return unknown('no-answers');
  return known(sum(counts.map((f) => (f === 0 ? 0 : (f / n) * Math.log(n / f)))));
}

/** Shannon entropy in bits: nats / ln 2. Range and edges as in nats. */
export function shannonBits(counts: readonly number[]): Known<number> {
  const nats = shannon(counts);
  return nats.value === undefined ? nats : known(nats.value / Math.LN2);
}
