/** Where one score stands on a strip. */
export type StripPlace = {
  readonly index: number;
  readonly score: number;
  /** 0 on the line, 1 above it, and so on. */
  readonly level: number;
};

/** Closer than this, in points, two circles would cover each other. */
const width = 5;

/** Puts each known score on the lowest level where it covers none before it. */
export function stripPlaces(scores: readonly (number | undefined)[]): readonly StripPlace[] {
  const places: StripPlace[] = [];
  for (const [index, score] of scores.entries()) {
    if (score === undefined) continue;
    let level = 0;
    const isTaken = (place: StripPlace) =>
      place.level === level && Math.abs(place.score - score) < width;
    while (places.some(isTaken)) level += 1;
    places.push({ index, score, level });
  }
  return places;
}
