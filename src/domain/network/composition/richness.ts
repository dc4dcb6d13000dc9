/** Richness: how many kinds occur. Range 0 to the smaller of the kinds offered and n. */
export function richness(counts: readonly number[]): number {
  return counts.filter((count) => count > 0).length;
}
