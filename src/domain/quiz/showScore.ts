/**
 * A rounded score as it is shown: the number itself, or the count that it stands for.
 *
 * @param score a whole number from 0 to 100, or `undefined` when it is not known
 * @param outOf what the count is out of, 2 to 99; `undefined` for a score that is no count
 */
export function showScore(score: number | undefined, outOf: number | undefined): string {
  if (score === undefined) return '–';
  return outOf === undefined
    ? String(score)
    : `${String(countOf(score, outOf))} of ${String(outOf)}`;
}

/** The count out of so many that a rounded score stands for: exact up to 99. */
export function countOf(score: number, outOf: number): number {
  return Math.round((score * outOf) / 100);
}
