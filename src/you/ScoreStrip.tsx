import { stripPlaces } from './stripPlaces.ts';

type Props = {
  /** 0 to 100 each; one that is not known is not drawn. */
  readonly scores: readonly (number | undefined)[];
  /** What the scores are counts out of, where they are. */
  readonly outOf: number | undefined;
  /** The number that each circle carries. */
  readonly numbers: readonly number[];
};

/**
 * Scores as circles on a line from 0 to 100, those that would cover each other stacked. It is
 * hidden from assistive technology: the table has the numbers, the sentence the reading.
 */
export function ScoreStrip({ scores, outOf, numbers }: Props) {
  const places = stripPlaces(scores);
  const height = Math.max(0, ...places.map(({ level }) => level)) * 28;
  return (
    <svg
      viewBox={`-20 ${String(-20 - height)} 640 ${String(62 + height)}`}
      aria-hidden="true"
      focusable="false"
    >
      <line x1="0" x2="600" y1="0" y2="0" />
      {[0, 50, 100].map((mark) => (
        <text key={mark} class="scale" x={mark * 6} y="30">
          {outOf === undefined ? mark : mark === 50 ? '' : (mark * outOf) / 100}
        </text>
      ))}
      {places.map(({ index, score, level }) => (
        <g key={index}>
          <circle cx={score * 6} cy={-level * 28} r="13" />
          <text x={score * 6} y={-level * 28}>
            {numbers[index]}
          </text>
        </g>
      ))}
    </svg>
  );
}
