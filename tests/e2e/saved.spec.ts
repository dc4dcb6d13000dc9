import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { deviceHolds } from '../support/deviceSeeds.ts';
import { expectAccessible } from '../support/expectAccessible.ts';
import { awake } from '../support/takeQuiz.ts';
import { expect, test } from '../support/test.ts';

const guide = '/guides/weak-ties/';

async function saveFrom(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('link', { name: 'Save for later' }).click();
  await expect(page.getByText(/^(Saved|On your list already): /)).toBeVisible();
}

function listed(page: Page) {
  return page.getByRole('main').getByRole('listitem');
}

test('a guide, a plan and a path are put aside, the last one first', async ({ page }) => {
  await saveFrom(page, guide);
  await saveFrom(page, '/plans/reconnect/');
  await saveFrom(page, '/paths/job-seeker/');
  await expect(listed(page)).toHaveCount(3);
  await expect(listed(page).nth(0)).toContainText('Reading path');
  await expect(listed(page).nth(2)).toContainText('Weak ties');
  await page.reload();
  await expect(listed(page)).toHaveCount(3);
  await listed(page).nth(2).getByRole('link').click();
  await expect(page).toHaveURL(guide);
});

test('saving leaves the address clean, sends nothing, and leads back', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`);
  });
  await saveFrom(page, guide);
  expect(new URL(page.url()).hash).toBe('');
  expect(sent.length).toBeGreaterThan(1);
  expect(sent.filter((text) => text.includes('guide-weak-ties'))).toEqual([]);
  expect(await deviceHolds(page)).toEqual({ 'wider-circle/saved': '["guide-weak-ties"]' });
  await page.getByRole('link', { name: 'Back to it' }).click();
  await expect(page).toHaveURL(guide);
});

test('saving the same page again says so and lists it once', async ({ page }) => {
  await saveFrom(page, guide);
  await saveFrom(page, guide);
  await expect(page.getByText('On your list already: Weak ties')).toBeVisible();
  await expect(listed(page)).toHaveCount(1);
});

test('a page is removed by keyboard and comes back with Undo', async ({ page }) => {
  await saveFrom(page, guide);
  await page.getByRole('button', { name: /^Remove Weak ties/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Removed: Weak ties/)).toBeVisible();
  await expect(listed(page)).toHaveCount(0);
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(listed(page)).toHaveCount(1);
});

test('a link from elsewhere asks before it writes on the list', async ({ page }) => {
  await page.goto('/saved/#save=guide-weak-ties');
  await expect(page.getByText('A link from elsewhere wants to put “Weak ties')).toBeVisible();
  expect(await deviceHolds(page)).toEqual({});
  await page.getByRole('button', { name: 'Leave it' }).click();
  await expect(page.getByRole('button', { name: 'Save it' })).toBeHidden();
  expect(await deviceHolds(page)).toEqual({});
  await page.goto('about:blank');
  await page.goto('/saved/#save=guide-weak-ties');
  await page.getByRole('button', { name: 'Save it' }).click();
  await expect(listed(page)).toHaveCount(1);
});

test('a name that no page has is left alone', async ({ page }) => {
  await page.goto('/saved/#save=guide-no-such-guide');
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save it' })).toBeHidden();
  expect(await deviceHolds(page)).toEqual({});
});

test('what is saved stands under You, goes into the file and is erased', async ({ page }) => {
  await saveFrom(page, guide);
  await page.goto('/you/');
  await awake(page);
  await expect(page.locator('#plan')).toContainText('Pages on the list: 1.');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save everything as a file' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('"guide-weak-ties"');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Yes, erase everything now' }).click();
  await expect(page.getByRole('heading', { name: 'Erased. Nothing is left.' })).toBeVisible();
  expect(await deviceHolds(page)).toEqual({});
  await page.goto('/saved/');
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
});

test('where storage throws the list says that it lasts for this visit', async ({ page }) => {
  await page.addInitScript(
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('No', 'SecurityError') } })",
  );
  await saveFrom(page, guide);
  await expect(page.getByText('This browser keeps nothing for this site')).toBeVisible();
  await expect(listed(page)).toHaveCount(1);
});

test('no state of the list has an accessibility fault, light or dark', async ({ page }) => {
  await page.goto('/saved/#save=guide-weak-ties');
  await expect(page.getByRole('button', { name: 'Save it' })).toBeVisible();
  await expectAccessible(page);
  await saveFrom(page, guide);
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Remove/ }).click();
  await expectAccessible(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list says why it is empty and names what works instead', async ({ page }) => {
    await page.goto('/saved/');
    await expect(page.locator('noscript p')).toContainText('A bookmark of your browser');
    await expect(page.locator('.saved')).toBeHidden();
  });
});

test('an empty list is no list to a screen reader', async ({ page }) => {
  await page.goto('/saved/');
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('list')).toHaveCount(0);
});
