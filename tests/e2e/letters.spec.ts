import { readdirSync } from 'node:fs';
import RssParser from 'rss-parser';
import { expect, test } from '../support/test.ts';

const letters = readdirSync('content/newsletter')
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.replace(/\.md$/, ''))
  .sort();

test('the archive lists every letter, newest first, and each is a press away', async ({ page }) => {
  await page.goto('/newsletter/');
  const links = page.getByRole('main').locator('a[href^="/newsletter/2"]');
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(addresses).toEqual(letters.map((slug) => `/newsletter/${slug}/`).reverse());
  const title = await links.first().innerText();
  await links.first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('a letter leads to the one before and the one after, and to the archive', async ({ page }) => {
  const [first = '', second = ''] = letters;
  await page.goto(`/newsletter/${first}/`);
  const others = page.getByRole('navigation', { name: 'Other letters' });
  await expect(others.getByRole('link', { name: /^The letter before/ })).toHaveCount(0);
  await others.getByRole('link', { name: /^The letter after/ }).click();
  await expect(page).toHaveURL(new RegExp(`/newsletter/${second}/$`));
  await others.getByRole('link', { name: /^The letter before/ }).click();
  await expect(page).toHaveURL(new RegExp(`/newsletter/${first}/$`));
  await page.getByRole('main').getByRole('link', { name: 'The monthly letter' }).click();
  await expect(page).toHaveURL(/\/newsletter\/$/);
});

test('the sources of a letter can be reached from the sentence that cites them', async ({
  page,
}) => {
  await page.goto('/newsletter/2026-12/');
  await page
    .getByRole('link', { name: /^Source 1:/ })
    .first()
    .click();
  await expect(page).toHaveURL(/#source-kumar2018$/);
  await expect(page.locator('#source-kumar2018')).toBeInViewport();
});

test('on paper a letter stands alone, without navigation or form', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/newsletter/2026-12/');
  await expect(page.getByText('Hello Tomasz')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Other letters' })).toBeHidden();
  await expect(page.getByRole('main').locator('form')).toBeHidden();
});

test('the feed of letters names each, newest first, and the page of a letter leads to it', async ({
  page,
  request,
}) => {
  await page.goto('/newsletter/2026-12/');
  const feeds = page.locator('link[rel=alternate][type="application/rss+xml"]');
  expect(await feeds.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toContain(
    '/newsletter/rss.xml',
  );

  const answer = await request.get('/newsletter/rss.xml');
  expect(answer.status()).toBe(200);
  const { items } = await new RssParser().parseString(await answer.text());
  expect(items.map(({ link = '' }) => new URL(link).pathname)).toEqual(
    letters.map((slug) => `/newsletter/${slug}/`).reverse(),
  );
  for (const { title, contentSnippet, isoDate } of items) {
    expect(title).toBeTruthy();
    expect(contentSnippet).toBeTruthy();
    expect(Number.isNaN(Date.parse(isoDate ?? ''))).toBe(false);
  }
});

test('the mails that the build leaves for the server are not served', async ({ request }) => {
  for (const name of [...letters, 'confirm', 'preferences']) {
    const answer = await request.get(`/newsletter/mails/${name}.json`);
    expect(answer.status(), name).toBe(404);
  }
});
