import { sum } from './sum.ts';
import { known, unknown, type Known } from '../known.ts';

/**
 * Position extensity: in how many of the listed kinds of work ego knows somebody, counting each
 * once. Range 0 to the length of the list. Kinds that are not on the list do not count.
 * Source: Lin & Dumin 1986, Social Networks 8:365–385.
 */
export function positionExtensity(listed: Iterable<string>, reached: Iterable<string>): number {
  return new Set(listed).intersection(new Set(reached)).size;
}

/** Where the reached positions stand on a scale of status that the caller brings. */
export type PositionStatus = {
  readonly highest: Known<number>;
  readonly lowest: Known<number>;
  /** Highest − lowest; 0 for one position. */
  readonly range: Known<number>;
  readonly mean: Known<number>;
};

/**
 * Highest, lowest, range and mean status of the positions reached, each undefined when none is.
 * The site ranks no work and does not use it; published scales of status are national and carry
 * licences. Source: Lin & Dumin 1986, Social Networks 8:365–385.
 */
export function positionStatus(
  statuses: ReadonlyMap<string, number>,
  reached: Iterable<string>,
): PositionStatus {
  const values = [...new Set(reached)].flatMap((position) => statuses.get(position) ?? []);
  if (values.length === 0) {
    const none = unknown('no-positions');
    return { highest: none, lowest: none, range: none, mean: none };
  }
  const highest = Math.max(...values);
  const lowest = Math.min(...values);
  return {
    highest: known(highest),
    lowest: known(lowest),
    range: known(highest - lowest),
    mean: known(sum(values) / values.length),
  };
}
