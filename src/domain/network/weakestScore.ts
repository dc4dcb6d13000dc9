import { known, unknown, type Known } from './known.ts';
import type { MapScoreId } from './mapModel.ts';
import type { MapReport } from './mapReport.ts';

/** Equal scores: what is easiest to act on comes first. The order is a judgement. */
const easiestFirst: readonly MapScoreId[] = ['spread', 'openness', 'help', 'variety'];

/**
 * The lowest of the scores as they are shown, rounded; of equal ones the one that is easiest to
 * act on. Undefined when none can be worked out.
 */
export function weakestScore({ scores }: Pick<MapReport, 'scores'>): Known<MapScoreId> {
  const [weakest] = easiestFirst
    .flatMap((id) => {
      const { rounded } = scores[id];
      return rounded === undefined ? [] : [{ id, rounded }];
    })
    .sort((a, b) => a.rounded - b.rounded);
  return weakest ? known(weakest.id) : unknown('no-answers');
}
