/** One circle of the profile drawing, in drawing units around the origin. */
export type Ring = {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** The circle that a score of 100 would have. */
  readonly full: { readonly x: number; readonly y: number; readonly radius: number };
  /** Where its label is anchored: outside the full circle, so that labels never move. */
  readonly label: { readonly x: number; readonly y: number; readonly anchor: Anchor };
};

export type Anchor = 'start' | 'middle' | 'end';

/** Radius of the circle in the middle: you. */
export const egoRadius = 15;
const smallest = 7;
const largest = 46;
const labelGap = 9;

/**
 * Places one circle for each score around the ego, clockwise from the top, each touching
 * it. A circle's radius grows evenly with its score, so a narrow profile is a string of
 * beads and a wide one a flower of overlapping rings.
 *
 * @param scores 0 to 100 each; `undefined` (not known) gets the smallest circle
 */
export function ringGeometry(scores: readonly (number | undefined)[]): Ring[] {
  return scores.map((score, index) => {
    const angle = (index / scores.length) * 2 * Math.PI - Math.PI / 2;
    const radius = smallest + ((largest - smallest) * (score ?? 0)) / 100;
    const towards = (distance: number) => ({
      x: round(Math.cos(angle) * distance),
      y: round(Math.sin(angle) * distance),
    });
    const cosine = Math.cos(angle);
    const anchor = Math.abs(cosine) < 0.1 ? 'middle' : cosine > 0 ? 'start' : 'end';
    return {
      ...towards(egoRadius + radius),
      radius: round(radius),
      full: { ...towards(egoRadius + largest), radius: largest },
      label: { ...towards(egoRadius + 2 * largest + labelGap), anchor },
    };
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
