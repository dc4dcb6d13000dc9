import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/expectAccessible.ts';
import { expect, test } from '../support/test.ts';

const address = '/es/search/';
const field = (page: Page) => page.getByRole('searchbox', { name: 'Busca en las guías y el test' });
const count = (page: Page) => page.locator('.search-count');
const results = (page: Page) => page.locator('.search-link');
const weakTies = '/es/guides/weak-ties/';

async function search(page: Page, words: string): Promise<void> {
  await page.goto(address);
  await field(page).fill(words);
  await expect(results(page).first()).toBeVisible();
}

test('the header of a Spanish page leads to the search, and by keyboard on to a guide', async ({
  page,
}) => {
  await page.goto(weakTies);
  await page.getByRole('banner').getByRole('link', { name: 'Buscar' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address);
  await field(page).focus();
  await page.keyboard.type('puentes');
  await expect(count(page)).toContainText(/^\d+ resultados? para puentes/);
  await page.keyboard.press('ArrowDown');
  await expect(results(page).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/es/guides/bridges-and-closed-circles/');
});

for (const words of ['lazos débiles', 'lazos debiles', 'lazos devbiles']) {
  test(`"${words}" finds the guide on weak ties first`, async ({ page }) => {
    await search(page, words);
    await expect(results(page).first()).toHaveAttribute('href', weakTies);
  });
}

test('a correction has its accents, and the words as typed can still be searched', async ({
  page,
}) => {
  await search(page, 'investigasion');
  await expect(page.locator('.search-note')).toContainText(
    'Estos son los resultados de investigación.',
  );
  await page.getByRole('button', { name: 'Buscar investigasion' }).click();
  await expect(count(page)).toHaveText('No hay nada para investigasion.');
});

test('a query finds pages of its own language alone, in both', async ({ page }) => {
  const found = () =>
    results(page).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  await search(page, 'Granovetter');
  const spanish = await found();
  expect(spanish.length).toBeGreaterThan(0);
  expect(spanish.filter((path) => !path.startsWith('/es/'))).toEqual([]);
  await page.goto('/search/?q=Granovetter');
  await expect(results(page).first()).toBeVisible();
  const english = await found();
  expect(english.length).toBeGreaterThan(0);
  expect(english.filter((path) => path.startsWith('/es/'))).toEqual([]);
});

test('results can be narrowed to the kinds that Spanish has', async ({ page }) => {
  await search(page, 'red');
  const kinds = page.getByRole('group', { name: 'Mostrar solo' }).getByRole('checkbox');
  await expect(kinds).toHaveCount(2);
  await page.getByRole('checkbox', { name: /^Tests/ }).check();
  await expect(results(page)).toHaveCount(1);
  await expect(results(page)).toHaveAttribute('href', '/es/quizzes/network-diversity/');
  await expect(page.getByLabel('Tema').locator('option').nth(1)).toHaveText(
    'Cómo funcionan las redes',
  );
});

test('when nothing is found, the page says so in Spanish and shows everything', async ({
  page,
}) => {
  await page.goto(`${address}?q=xilofono`);
  await expect(count(page)).toHaveText('No hay nada para xilofono.');
  const list = page.locator('.search-results').getByRole('link');
  await expect(list).toHaveText(['la lista de todo lo que hay']);
  await expect(list).toHaveAttribute('href', `${address}#everything`);
  await expect(page.locator('#everything').getByRole('listitem')).toHaveCount(7);
  await expectAccessible(page);
});

test.describe('without its index', () => {
  test.use({ expectedErrors: [/503|Failed to load Pagefind/] });

  test('an index that cannot be fetched is said in Spanish, and the list stays', async ({
    page,
  }) => {
    await page.route('**/pagefind/es/**', (route) => route.fulfill({ status: 503, body: '' }));
    await page.goto(address);
    await field(page).fill('lazos');
    await expect(count(page)).toHaveText('No se ha podido cargar la búsqueda.');
    await expect(page.getByRole('button', { name: 'Volver a intentar' })).toBeVisible();
    await expect(page.locator('#everything')).toBeVisible();
  });
});

test('the results are accessible in light and dark, and fit 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await search(page, 'investigasion lazos');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  await expectAccessible(page);
});

test('without JavaScript the list of everything stands in for the search', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  // Text locators look past <noscript>, so it is found by its element.
  await expect(page.locator('main noscript p')).toContainText('Para buscar hace falta JavaScript');
  await page
    .locator('#everything')
    .getByRole('link', { name: /^Lazos débiles/ })
    .click();
  await expect(page).toHaveURL(weakTies);
  await context.close();
});
