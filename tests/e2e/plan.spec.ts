import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import { expect, test } from '../support/test.ts';

const address = '/plans/reconnect/';

test('steps are ticked off and stay ticked on this device', async ({ page }) => {
  await page.goto(address);
  const boxes = page.getByRole('checkbox');
  const count = await boxes.count();
  expect(count).toBeGreaterThan(2);
  await boxes.nth(1).check();
  await expect(page.getByText(`1 of ${String(count)} steps done.`)).toBeVisible();
  await page.reload();
  await expect(boxes.nth(1)).toBeChecked();
  await expect(boxes.nth(0)).not.toBeChecked();
  await boxes.nth(1).uncheck();
  await page.reload();
  await expect(boxes.nth(1)).not.toBeChecked();
});

test('the plan becomes a calendar file that an independent parser reads', async ({ page }) => {
  await page.goto(address);
  await page.getByLabel('First step on').fill('2026-12-28');
  await page.getByLabel('at what time').fill('08:15');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the calendar file' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('reconnect.ics');
  const text = await readFile(await file.path(), 'utf8');
  const events = new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
  const titles = await page.locator('.step .title').allTextContents();
  expect(events.map(({ summary }) => summary)).toEqual(titles);
  expect(events[0]?.startDate.toString()).toBe('2026-12-28T08:15:00');
  expect(events[0]?.description).toContain(address);
});

test('a calendar without a day asks for one', async ({ page }) => {
  await page.goto(address);
  await page.getByLabel('First step on').fill('');
  await page.getByRole('button', { name: 'Save the calendar file' }).click();
  await expect(page.getByText('Choose a day and a time for the first step.')).toBeVisible();
  await expect(page.getByLabel('First step on')).toBeFocused();
});

test('ticks work where storage throws', async ({ page }) => {
  await page.addInitScript(
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('No', 'SecurityError') } })",
  );
  await page.goto(address);
  await page.getByRole('checkbox').first().check();
  await expect(page.getByText(/^1 of \d+ steps done\.$/)).toBeVisible();
});

test('the title of a step begins on one line with its text', async ({ page }) => {
  await page.goto(address);
  const step = page.locator('.step').first();
  const leftOf = (part: string) =>
    step.locator(part).evaluate((element) => Math.round(element.getBoundingClientRect().left));
  expect(await leftOf('.title')).toBe(await leftOf('> p'));
});

test('a plan with every step ticked says that it is done', async ({ page }) => {
  await page.goto(address);
  const boxes = page.getByRole('checkbox');
  const count = await boxes.count();
  for (let index = 0; index < count; index += 1) await boxes.nth(index).check();
  await expect(page.getByText(`All ${String(count)} steps are done.`)).toBeVisible();
});

test('on paper a plan has a box for each step, no word about devices and no empty sheet', async ({
  page,
}) => {
  await page.goto('/plans/job-search-with-people/');
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(4);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.step input').first()).toBeVisible();
  await expect(page.getByText('Ticks stay on this device.')).toBeHidden();
});
