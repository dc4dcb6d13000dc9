const units: readonly (readonly [string, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];

/** `3 days`, `1 hour`: a span in its largest whole unit. */
export function ageInWords(milliseconds: number): string {
  for (const [name, length] of units) {
    const count = Math.floor(milliseconds / length);
    if (count >= 1) return `${count} ${name}${count === 1 ? '' : 's'}`;
  }
  return 'a moment';
}
