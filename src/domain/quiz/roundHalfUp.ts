/**
 * Rounds a score of 0 or more to a whole number, halves up: 37.5 becomes 38.
 *
 * Sums of thirds and the like may fall a hair short of a half (17.499999999999996 for
 * 17.5); a difference under a millionth counts as the half it stands for.
 */
export function roundHalfUp(value: number): number {
  return Math.floor(value + 0.5 + 1e-6);
}
