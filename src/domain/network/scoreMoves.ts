import type { MapScoreId } from './mapModel.ts';
import type { MapReport } from './mapReport.ts';

/** A score before and after a change. */
export type ScoreMove = {
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** after − before; undefined when either is, since then nothing moved: it appeared or went. */
  readonly by: number | undefined;
};

/** How each score moved from one report to another. Exact; round the ends for display. */
export function scoreMoves(
  before: Pick<MapReport, 'scores'>,
  after: Pick<MapReport, 'scores'>,
): Readonly<Record<MapScoreId, ScoreMove>> {
  const moveOf = (id: MapScoreId): ScoreMove => {
    const from = before.scores[id].score.value;
    const to = after.scores[id].score.value;
    return {
      before: from,
      after: to,
      by: from === undefined || to === undefined ? undefined : to - from,
    };
  };
  return {
    variety: moveOf('variety'),
    openness: moveOf('openness'),
    spread: moveOf('spread'),
    help: moveOf('help'),
  };
}
