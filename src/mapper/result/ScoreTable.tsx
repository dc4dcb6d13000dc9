import { mapScoreIds, networkMap } from '#src/domain/network/mapModel.ts';
import type { MapReport, MapScore } from '#src/domain/network/mapReport.ts';
import { roundHalfUp } from '#src/domain/quiz/roundHalfUp.ts';
import { unknownReasonText } from '#src/domain/network/unknownReasonText.ts';
import { mapReading, type NameOf } from './mapReading.ts';

type Props = { readonly report: MapReport; readonly nameOf: NameOf };

/** The four scores: the number, its band, what it would be without any one person, what made it. */
export function ScoreTable({ report, nameOf }: Props) {
  return (
    <section class="scores" aria-labelledby="scores-title">
      <h2 id="scores-title">Four scores, and what made them</h2>
      <p class="small">
        Each is 0 to 100 and comes from your answers alone. The bands come from the answer options,
        not from other people. <a href="/method/">How they are worked out</a>
      </p>
      <div class="score-list">
        {mapScoreIds.map((id) => {
          const { label, asks } = networkMap.scores[id];
          const score = report.scores[id];
          return (
            <section key={id} class={`score hue-${id}`} aria-labelledby={`score-${id}`}>
              <h3 id={`score-${id}`}>
                {label} <span class="number">{score.rounded ?? '–'}</span>
                {score.band && <span class="band">{score.band.label}</span>}
              </h3>
              <p class="small">{asks}</p>
              <ScoreBar score={score} />
              {score.score.value === undefined ? (
                <p>We could not work this out: {unknownReasonText(score.score.reason)}.</p>
              ) : (
                <>
                  <p class="range">{rangeText(score)}</p>
                  <p>{mapReading(id, report, nameOf).join(' ')}</p>
                </>
              )}
            </section>
          );
        })}
      </div>
    </section>
  );
}

/** The score on a line from 0 to 100, with the range it would have without any one person. */
function ScoreBar({ score }: { readonly score: MapScore }) {
  const { value } = score.score;
  const range = score.withoutOne.value;
  if (value === undefined) return null;
  return (
    <svg
      class="score-bar"
      viewBox="-4 -6 108 12"
      preserveAspectRatio="xMinYMid"
      aria-hidden="true"
      focusable="false"
    >
      <line class="track" x1="0" x2="100" />
      {range && (
        <line
          class="span"
          x1={Math.min(range.low, value).toFixed(1)}
          x2={Math.max(range.high, value, range.low + 0.1).toFixed(1)}
        />
      )}
      <circle cx={value.toFixed(1)} r="3.5" />
    </svg>
  );
}

function rangeText({ withoutOne, rounded }: MapScore): string {
  const range = withoutOne.value;
  if (!range) return '';
  const low = roundHalfUp(range.low);
  const high = roundHalfUp(range.high);
  return low === high
    ? `Without any one person this would ${low === rounded ? 'still ' : ''}be ${String(low)}.`
    : `Without any one person this would be between ${String(low)} and ${String(high)}.`;
}
