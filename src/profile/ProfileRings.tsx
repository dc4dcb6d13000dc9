import type { Hue } from '#src/domain/quiz/quiz.ts';
import { countOf } from '#src/domain/quiz/showScore.ts';
import { hueClass } from './hueClass.ts';
import { egoRadius, ringGeometry } from './ringGeometry.ts';

export type RingScore = {
  /** Dimension id; picks the hue unless there is one. */
  readonly id: string;
  readonly hue?: Hue | undefined;
  readonly label: string;
  /** 0 to 100, rounded; `undefined` when it could not be worked out. */
  readonly score: number | undefined;
  /** What the score is shown as a count out of. */
  readonly outOf?: number | undefined;
};

type Props = {
  readonly scores: readonly RingScore[];
  /** Whether the circles carry their names; the page must give the numbers as text anyway. */
  readonly labelled?: boolean;
};

/**
 * The profile as circles that touch: you in the middle, one circle for each dimension.
 * It is hidden from assistive technology, because the same numbers stand beside it.
 */
export function ProfileRings({ scores, labelled = true }: Props) {
  const rings = ringGeometry(scores.map(({ score }) => score));
  return (
    <svg
      class="profile-rings"
      viewBox={labelled ? '-172 -138 344 276' : '-112 -112 224 224'}
      aria-hidden="true"
      focusable="false"
    >
      {rings.map(({ full }, index) => (
        <circle key={scores[index]?.id} class="full" cx={full.x} cy={full.y} r={full.radius} />
      ))}
      {rings.map((ring, index) => {
        const entry = scores[index];
        return (
          <circle
            key={entry?.id}
            class={`ring ${entry ? hueClass(entry) : ''} ${entry?.score === undefined ? 'unknown' : ''}`}
            cx={ring.x}
            cy={ring.y}
            r={ring.radius}
          />
        );
      })}
      <circle class="ego" r={egoRadius} />
      {labelled &&
        rings.map((ring, index) => {
          const entry = scores[index];
          return (
            <text
              key={entry?.id}
              x={ring.label.x}
              y={ring.label.y}
              text-anchor={ring.label.anchor}
              dominant-baseline={
                ring.label.anchor === 'middle' ? (ring.label.y < 0 ? 'auto' : 'hanging') : 'middle'
              }
            >
              {entry?.label} <tspan class="number">{shown(entry)}</tspan>
            </text>
          );
        })}
    </svg>
  );
}

/** The number beside a circle; what a count is out of stands in the table. */
function shown(entry: RingScore | undefined): number | string {
  if (entry?.score === undefined) return '–';
  return entry.outOf === undefined ? entry.score : countOf(entry.score, entry.outOf);
}
