import type { MapProgress } from '../mapProgress.ts';

/** What a circle is called: the name that was given to it, or a letter. */
export function circleName(map: MapProgress, members: readonly string[], index: number): string {
  const given = members.map((id) => map.circleNames[id]).find((name) => name !== undefined);
  return given ?? `Circle ${letterOf(index)}`;
}

/** The letter that marks a circle in the picture. */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + (index % 26));
}
