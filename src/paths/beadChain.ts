/** One circle of the drawing of a path, in drawing units. */
export type Bead = { readonly x: number; readonly y: number; readonly radius: number };

/** A chain of circles and the frame around it. */
export type BeadChain = {
  readonly beads: readonly Bead[];
  readonly width: number;
  readonly height: number;
};

const smallest = 7;
const unitsPerRootMinute = 5.2;
/** How far the way bends from the straight, in degrees, one bend a bead. */
const bends = [14, 42, 4, -34, -6, 38, 26, -24] as const;

/**
 * Draws a path as circles that touch, each as large in area as its page is long. The chain runs
 * downwards and bends, the same way every time.
 *
 * @param minutes of each step; what takes none gets the smallest circle
 */
export function beadChain(minutes: readonly number[], across = false): BeadChain {
  let at = { x: 0, y: 0 };
  let before = 0;
  const placed = minutes.map((time, index): Bead => {
    const radius = Math.max(smallest, unitsPerRootMinute * Math.sqrt(time));
    if (index > 0) {
      const bend = (bends[index % bends.length] ?? 0) * (Math.PI / 180);
      const distance = before + radius;
      const [along, aside] = [Math.cos(bend) * distance, Math.sin(bend) * distance];
      at = across ? { x: at.x + along, y: at.y + aside } : { x: at.x + aside, y: at.y + along };
    }
    before = radius;
    return { ...at, radius };
  });
  const edge = 1.5;
  const left = Math.min(0, ...placed.map(({ x, radius }) => x - radius)) - edge;
  const top = Math.min(0, ...placed.map(({ y, radius }) => y - radius)) - edge;
  return {
    beads: placed.map(({ x, y, radius }) => ({
      x: round(x - left),
      y: round(y - top),
      radius: round(radius),
    })),
    width: round(Math.max(0, ...placed.map(({ x, radius }) => x + radius)) - left + edge),
    height: round(Math.max(0, ...placed.map(({ y, radius }) => y + radius)) - top + edge),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
