import type { EgoNetwork } from '#src/domain/network/egoNetwork.ts';
import type { Known } from '#src/domain/network/known.ts';
import type { WithoutOne } from '#src/domain/network/leaveOneOut.ts';
import { networkMap } from '#src/domain/network/mapModel.ts';
import { mapReport } from '#src/domain/network/mapReport.ts';
import { fieldNumber } from './fieldNumber.ts';

const decimals = 9;

/** What the map says about a network, under the names that researchers exchange; docs/measures.md. */
export function mapFields(network: EgoNetwork) {
  const report = mapReport(network, networkMap);
  const { variety, openness, spread, help } = report.scores;
  const byAttribute = (of: 'chanceTwoDiffer' | 'score') =>
    Object.fromEntries(report.attributes.map((mix) => [mix.attribute, field(mix[of])]));
  return {
    n: report.people,
    variety: field(variety.score),
    mean_pair_difference: field(report.details.meanPairDifference),
    openness: field(openness.score),
    spread: field(spread.score),
    help: field(help.score),
    help_resting_on_one_person: report.restingOnOne.length,
    circles: report.circles.length,
    unattached: report.unattached.length,
    chance_two_differ: byAttribute('chanceTwoDiffer'),
    per_attribute: byAttribute('score'),
    leave_one_out: report.enoughPeople
      ? {
          variety: ends(variety.withoutOne),
          openness: ends(openness.withoutOne),
          spread: ends(spread.withoutOne),
          help: ends(help.withoutOne),
        }
      : null,
  };
}

function ends({ value: range }: Known<WithoutOne>): [number | null, number | null] | null {
  return range === undefined ? null : [field({ value: range.low }), field({ value: range.high })];
}

function field(measure: Known<number>): number | null {
  return fieldNumber(measure, decimals);
}
