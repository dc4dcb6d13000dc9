import type { Known } from '#src/domain/network/known.ts';

/** A measure as a command prints it: null when it cannot be worked out, and rounded. */
export function fieldNumber(measure: Known<number>, decimals: number): number | null {
  return measure.value === undefined ? null : Number(measure.value.toFixed(decimals));
}
