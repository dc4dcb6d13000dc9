/** Text at twice its size, as Firefox enlarges it: the window stays, and media queries with it. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';

const PAGES = [
  '/',
  '/guides/where-jobs-come-from/',
  '/paths/job-seeker/',
  '/plans/reconnect/',
  '/quizzes/who-helps-with-what/',
  '/quizzes/kinds-of-work/worksheet/',
  '/search/a-to-z/',
  '/es/guides/weak-ties/',
];

/** Doubles the size of the root, on which every size of the site stands. */
async function doubleText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { font-size: 200% }');
    document.adoptedStyleSheets = [sheet];
  });
}

for (const width of [390, 1280]) {
  test(`text twice as large stays on a screen of ${String(width)} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const address of PAGES) {
      await page.goto(address);
      await doubleText(page);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, address).toBeLessThanOrEqual(0);
    }
  });
}

test('a note stands in the margin where there is one, and else in the list at the end', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/guides/weak-ties/');
  const beside = page.locator('.sidenote').first();
  const list = page.locator('.footnotes');
  await expect(beside).toBeVisible();
  await expect(list).toBeHidden();
  await doubleText(page);
  await expect(beside).toBeHidden();
  await expect(list).toBeVisible();
});
