import { mapScoreIds, networkMap } from '#src/domain/network/mapModel.ts';
import type { MapReport } from '#src/domain/network/mapReport.ts';
import type { KeptMap } from '#src/domain/profile/keptResult.ts';

/** A map's scores and ranges as they are kept: no name, no circle, no answer. */
export function keptMap(report: MapReport, at: string): KeptMap {
  return {
    kind: 'map',
    version: networkMap.version,
    at,
    people: report.people,
    dimensions: Object.fromEntries(
      mapScoreIds.flatMap((id): [string, number][] => {
        const { rounded } = report.scores[id];
        return rounded === undefined ? [] : [[id, rounded]];
      }),
    ),
    ranges: Object.fromEntries(
      mapScoreIds.flatMap((id) => {
        const range = report.scores[id].withoutOne.value;
        return range ? [[id, { low: range.low, high: range.high }]] : [];
      }),
    ),
  };
}
