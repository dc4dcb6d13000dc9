import type { Page } from '@playwright/test';
import type { KeptResult } from '#src/domain/profile/keptResult.ts';

/** Results of five dates, newest first: two checks and one of an earlier version, two maps. */
export const keptResults: readonly KeptResult[] = [
  {
    kind: 'check',
    quiz: 'network-diversity',
    version: 1,
    at: '2026-11-20T10:00:00.000Z',
    dimensions: { reach: 65, mix: 62, openness: 48, spread: 45, help: 65, habits: 55 },
    overall: 57,
  },
  {
    kind: 'map',
    version: 1,
    at: '2026-10-02T10:00:00.000Z',
    people: 12,
    dimensions: { variety: 96, openness: 68, spread: 100, help: 100 },
    ranges: {
      variety: { low: 95, high: 97 },
      openness: { low: 64, high: 71 },
      spread: { low: 100, high: 100 },
      help: { low: 83, high: 100 },
    },
  },
  {
    kind: 'check',
    quiz: 'network-diversity',
    version: 1,
    at: '2026-08-20T10:00:00.000Z',
    dimensions: { reach: 20, mix: 40, openness: 18, spread: 45, help: 65, habits: 30 },
    overall: 38,
  },
  {
    kind: 'map',
    version: 1,
    at: '2026-07-01T10:00:00.000Z',
    people: 10,
    dimensions: { variety: 32, openness: 0, spread: 70, help: 83 },
    ranges: {
      variety: { low: 30, high: 34 },
      openness: { low: 0, high: 0 },
      spread: { low: 58, high: 75 },
      help: { low: 67, high: 83 },
    },
  },
  {
    kind: 'check',
    quiz: 'network-diversity',
    version: 9,
    at: '2026-05-01T10:00:00.000Z',
    dimensions: { reach: 30, mix: 30, openness: 30, spread: 30, help: 30, habits: 30 },
    overall: 30,
  },
];

/** What a device holds after half a year, by key; a name that stands nowhere else is in it. */
export const seeds: Readonly<Record<string, string>> = {
  'wider-circle/results': JSON.stringify(keptResults),
  'wider-circle/plan/reconnect': JSON.stringify(['list-names', 'first-two']),
  'wider-circle/path/job-seeker': JSON.stringify(['guide-where-jobs-come-from']),
  'wider-circle/saved': JSON.stringify(['guide-weak-ties', 'plan-reconnect']),
  'wider-circle/quiz/network-diversity': JSON.stringify({
    version: 1,
    answers: { q1: ['health'], q2: 'one-two' },
    skipped: [],
    at: 'q3',
    changing: false,
  }),
  'wider-circle/map': JSON.stringify({ people: [{ name: 'Zzqxmap' }] }),
  'wider-circle/map-aspects': JSON.stringify({ Zzqxaspect: 'similar' }),
  'wider-circle/search-slash-key': 'off',
};

/** Puts things into the device's storage before any page of the site is opened there. */
export async function seedDevice(
  page: Page,
  entries: Readonly<Record<string, string>> = seeds,
): Promise<void> {
  await page.goto('/robots.txt');
  await page.evaluate((all) => {
    for (const [key, text] of Object.entries(all)) localStorage.setItem(key, text);
  }, entries);
}

/** Everything in the device's storage, by key. */
export function deviceHolds(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => ({ ...localStorage }));
}
