import { known, unknown, type Known } from '../known.ts';
import { richness } from './richness.ts';
import { shannon } from './shannon.ts';
import { sum } from './sum.ts';

/**
 * Evenness (Pielou): how evenly people are shared out over the kinds that occur.
 *
 * H / ln S, with S the kinds that occur. Range above 0 to 1. It ignores how many kinds there are:
 * one of each of two kinds is 1. Undefined when fewer than two kinds occur.
 * Source: Pielou 1966, Journal of Theoretical Biology 13:131–144.
 */
export function evenness(counts: readonly number[]): Known<number> {
  const entropy = shannon(counts);
  if (entropy.value === undefined) return entropy;
  if (sum(counts) === 1) return unknown('one-answer');
  const kinds = richness(counts);
  return kinds < 2 ? unknown('one-kind') : known(entropy.value / Math.log(kinds));
}

/**
 * Evenness over all K kinds that the question offers.
 *
 * H / ln K. Range 0 (all alike) to 1 (all K kinds equally common). Undefined without people and for
 * fewer than two kinds offered.
 */
export function evennessOverKinds(counts: readonly number[], kindsOffered: number): Known<number> {
  const entropy = shannon(counts);
  if (entropy.value === undefined) return entropy;
  return kindsOffered < 2
    ? unknown('one-kind-offered')
    : known(entropy.value / Math.log(kindsOffered));
}
