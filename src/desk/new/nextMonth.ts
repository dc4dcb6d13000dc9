import { filesIn, slugOf, type ContentFile } from '../reading/contentFile.ts';

/** The first month without a letter, from this one on and after the newest: `2027-02`. */
export function nextMonth(files: readonly ContentFile[], today: string): string {
  const months = filesIn(files, 'newsletter').map(({ path }) => slugOf(path));
  const newest = months.sort().at(-1) ?? '';
  const current = today.slice(0, 7);
  if (newest < current) return current;
  const [year = 0, month = 0] = newest.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);
}
