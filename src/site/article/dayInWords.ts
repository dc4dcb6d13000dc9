/** A formatter takes longer to make than a page's other words together. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A day such as `2026-11-24` in the words of a language (`en-GB`): `24 November 2026`. */
export function dayInWords(day: string, language: string): string {
  const format =
    formats.get(language) ??
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(language, format);
  return format.format(new Date(day));
}
