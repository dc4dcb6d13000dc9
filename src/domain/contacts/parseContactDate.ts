import type { ContactDate } from './contact.ts';

// The beginnings of month names in English, German, French and Spanish, without accents.
const months: readonly (readonly string[])[] = [
  ['jan', 'ene'],
  ['feb', 'fev'],
  ['mar', 'mrz'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'aou', 'ago'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez', 'dic'],
];

const earliest = 1990;
const latest = 2099;

/**
 * A date as contact lists write it: `12 Mar 2021`, `Mar 12, 2021`, `2021-03-12`, `12.03.2021`,
 * `3/12/21, 5:04 PM`, with month names in English, German, French or Spanish.
 *
 * With slashes the order of day and month differs by country: both are `undefined` when they
 * could be swapped. `undefined` for anything that is no date from 1990 to 2099.
 */
export function parseContactDate(written: string): ContactDate | undefined {
  const text = written.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:\D|$)/.exec(text);
  if (iso) return dateOf(iso[1], Number(iso[2]), Number(iso[3]));

  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?:\D|$)/.exec(text);
  if (dotted) return dateOf(dotted[3], Number(dotted[2]), Number(dotted[1]));

  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?:\D|$)/.exec(text);
  if (slashed) {
    const [first, second] = [Number(slashed[1]), Number(slashed[2])];
    if (first > 12) return dateOf(slashed[3], second, first);
    if (second > 12 || first === second) return dateOf(slashed[3], first, second);
    return first > 0 && second > 0 ? dateOf(slashed[3], undefined, undefined) : undefined;
  }

  const named = /^(\d{1,2})(?:st|nd|rd|th|\.|er)?[\s-]+(?:de\s+)?(\p{L}{3,})\.?,?[\s-]+(?:de\s+)?(\d{4})/u.exec(text);
  if (named) return dateOf(named[3], monthOf(named[2] ?? ''), Number(named[1]), true);

  const monthFirst = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u.exec(text);
  if (monthFirst) return dateOf(monthFirst[3], monthOf(monthFirst[1] ?? ''), Number(monthFirst[2]), true);
  return undefined;
}

function dateOf(
  written: string | undefined,
  month: number | undefined,
  day: number | undefined,
  needsMonth = false,
): ContactDate | undefined {
  const year = Number(written) + (written?.length === 2 ? 2000 : 0);
  if (!(year >= earliest && year <= latest)) return undefined;
  if (month === undefined) return needsMonth ? undefined : { year, month, day: undefined };
  if (month < 1 || month > 12 || day === undefined || day < 1 || day > 31) return undefined;
  return { year, month, day };
}

function monthOf(name: string): number | undefined {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  const index = months.findIndex((starts) => starts.some((start) => plain.startsWith(start)));
  return index < 0 ? undefined : index + 1;
}
