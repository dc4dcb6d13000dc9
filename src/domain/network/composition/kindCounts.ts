/**
 * How many people are of each kind that occurs, in the order in which the kinds first occur.
 * Every measure of composition takes this. Missing answers (`undefined` or '') are left out.
 */
export function kindCounts(values: Iterable<string | undefined>): readonly number[] {
  const counts = new Map<string, number>();
  for (const value of values) {
    if (value === undefined || value === '') continue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts.values()];
}
