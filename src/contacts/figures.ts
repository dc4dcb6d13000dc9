/**
 * `12,345`. By hand, because the browser's own formats take up to 50 ms to wake, in which the page
 * would not answer.
 */
export function count(number: number): string {
  return String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `1 person` or `12,345 people`. */
export function people(number: number): string {
  return number === 1 ? '1 person' : `${count(number)} people`;
}

/** A share from 0 to 1 as `34%`; a small one is not rounded to nothing, nor a large one to all. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1%';
  if (share < 1 && share > 0.99) return 'over 99%';
  return `${String(Math.round(share * 100))}%`;
}

/** A chance from 0 to 1 as `78 in 100`. */
export function chance(value: number): string {
  if (value > 0 && value < 0.01) return 'less than 1 in 100';
  if (value < 1 && value > 0.99) return 'more than 99 in 100';
  return `${String(Math.round(value * 100))} in 100`;
}
