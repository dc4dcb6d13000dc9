const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `December 2026` of the day `2026-12-01` or the month `2026-12`. */
export function monthInWords(date: string): string {
  return month.format(new Date(date));
}
