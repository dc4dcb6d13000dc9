import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/expectAccessible.ts';
import { expect, test } from '../support/test.ts';

const count = (page: Page) => page.locator('.search-count');
const results = (page: Page) => page.locator('.search-results a[href]');

test('nothing of the search is fetched before it is used', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto('/guides/weak-ties/');
  await page.waitForLoadState('load');
  expect(fetched.filter((path) => /pagefind|search/i.test(path))).toEqual([]);
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('weak ties');
  await expect(results(page).first()).toBeVisible();
  expect(fetched.filter((path) => path.startsWith('/pagefind/')).length).toBeGreaterThan(0);
});

for (const keys of ['/', 'Control+k']) {
  test(`${keys} opens the box, Escape closes it, and the focus goes back`, async ({ page }) => {
    await page.goto('/');
    const opener = page.getByRole('banner').getByRole('button', { name: 'Search' });
    await opener.focus();
    await page.keyboard.press(keys);
    await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(opener).toBeFocused();
  });
}

test('a slip is forgiven and said, and the words as typed can still be searched', async ({
  page,
}) => {
  await page.goto('/search/?q=recnnect');
  await expect(count(page)).toContainText('reconnect');
  await expect(results(page).first()).toHaveAttribute('href', /reconnect/);
  await page.getByRole('button', { name: 'Search for recnnect instead' }).click();
  await expect(count(page)).toContainText(/nothing|no results/i);
});

test('the count is announced once for each settled search, in one live region', async ({
  page,
}) => {
  await page.goto('/search/');
  const field = page.getByRole('searchbox').first();
  await field.focus();
  await field.fill('ties');
  await expect(count(page)).toContainText(/\d+ results?/);
  await page.evaluate(() => {
    const region = document.querySelector('.search-count');
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => said.push(region?.textContent ?? '')).observe(region ?? document, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await field.pressSequentially(' jobs', { delay: 30 });
  await expect(count(page)).toContainText('jobs');
  await page.waitForTimeout(800);
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said).toHaveLength(1);
  await expect(page.locator('[aria-live]:visible')).toHaveCount(1);
});

test('results can be narrowed by kind and by topic', async ({ page }) => {
  await page.goto('/search/?q=friends');
  await expect(results(page).first()).toBeVisible();
  await page.getByRole('checkbox', { name: /Plans/ }).check();
  const addresses = await results(page).evaluateAll((links) =>
    links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  );
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.every((path) => path.startsWith('/plans/'))).toBe(true);
  await page.getByRole('checkbox', { name: /Plans/ }).uncheck();
  await page.getByLabel('Topic').selectOption('job-search');
  await expect(results(page).first()).toHaveAttribute('href', /where-jobs-come-from/);
});

test('when nothing is found, the page says what was tried and shows everything', async ({
  page,
}) => {
  await page.goto('/search/?q=xylophone');
  await expect(count(page)).toContainText('xylophone');
  await expect(page.locator('.search-results')).toContainText(/topic|everything|list/i);
  await expect(page.locator('#everything')).toBeVisible();
  await expectAccessible(page);
});

test('the arrow keys lead from the field through the results', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('old colleagues');
  await expect(results(page).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(results(page).first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/(guides|plans|quizzes)\//);
});

test('an index that cannot be fetched is said, and the list of everything stays', async ({
  page,
}) => {
  test.info().annotations.push({ type: 'provokes', description: 'a failed request' });
  await page.route('**/pagefind/**', (route) => route.fulfill({ status: 503, body: '' }));
  await page.goto('/search/');
  await page.getByRole('searchbox').first().fill('ties');
  await expect(page.locator('.search-panel')).toContainText(/could not|cannot|try/i);
  await expect(page.locator('#everything')).toBeVisible();
});

test('the box with results is accessible', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('weak ties');
  await expect(results(page).first()).toBeVisible();
  await expectAccessible(page);
});

test('the box fits 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/');
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('weak ties');
  await expect(results(page).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});
