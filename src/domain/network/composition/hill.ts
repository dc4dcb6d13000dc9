import { known, unknown, type Known } from '../known.ts';
import { blau } from './blau.ts';
import { shannon } from './shannon.ts';

/**
 * Effective number of kinds, order 1: how many equally common kinds would be as hard to guess.
 *
 * e^H with H in nats. Range 1 to the number of kinds that occur. Undefined without people.
 * Source: Hill 1973, Ecology 54:427–432.
 */
export function hillOne(counts: readonly number[]): Known<number> {
  const entropy = shannon(counts);
  return entropy.value === undefined ? entropy : known(Math.exp(entropy.value));
}

/**
 * Effective number of kinds, order 2: how many equally common kinds would have the same Blau
 * index. It leans more towards the common kinds than order 1.
 *
 * 1 / Σp². Range 1 to the number of kinds that occur. Undefined without people.
 * Source: Hill 1973, Ecology 54:427–432.
 */
export function hillTwo(counts: readonly number[]): Known<number> {
  const index = blau(counts);
  return index.value === undefined ? unknown(index.reason) : known(1 / (1 - index.value));
}
