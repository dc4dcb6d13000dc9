import type { Page } from '@playwright/test';
import { deviceHolds, seedDevice } from '../support/deviceSeeds.ts';
import { awake } from '../support/takeQuiz.ts';
import { expect, test } from '../support/test.ts';

const address = '/paths/job-seeker/';
const key = 'wider-circle/path/job-seeker';

const throwingStorage =
  "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('No', 'SecurityError') } })";

/** The steps of the path as the page shows them. */
function stepsOf(page: Page) {
  return page.locator('#steps ~ ol > li');
}

function goOn(page: Page) {
  return page.locator('[data-go]');
}

async function titleOf(page: Page, index: number): Promise<string> {
  return stepsOf(page).nth(index).getByRole('heading').innerText();
}

test('every path has guides, a look at one’s own network and a plan, each with its reason', async ({
  page,
}) => {
  await page.goto('/paths/');
  const paths = await page.locator('main li h2 a').evaluateAll((links) => {
    return links.map((link) => link.getAttribute('href') ?? '');
  });
  expect(paths.length).toBeGreaterThan(0);
  for (const path of paths) {
    await page.goto(path);
    const steps = stepsOf(page);
    const hrefs = await steps
      .locator('h3 a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(hrefs.filter((href) => href.startsWith('/guides/')).length, path).toBeGreaterThan(3);
    expect(hrefs.filter((href) => /^\/(quizzes|map)\//.test(href)).length, path).toBeGreaterThan(0);
    expect(hrefs.at(-1), path).toMatch(/^\/plans\//);
    const reasons = await steps.locator('h3 + p').allInnerTexts();
    expect(new Set(reasons).size).toBe(hrefs.length);
  }
});

test('the place on a path is kept on this device and shown again', async ({ page }) => {
  await page.goto(address);
  const count = await stepsOf(page).count();
  await expect(goOn(page)).toHaveText(`Begin: ${await titleOf(page, 0)}`);
  await expect(page.locator('[aria-current="step"]')).toHaveCount(0);
  await stepsOf(page).nth(0).getByRole('checkbox').check();
  await stepsOf(page).nth(2).getByRole('checkbox').check();
  await expect(page.getByRole('status')).toContainText(`2 of ${String(count)} steps done`);
  await page.reload();
  await expect(page.getByRole('status')).toContainText(`2 of ${String(count)} steps done`);
  await expect(goOn(page)).toHaveText(`Go on: ${await titleOf(page, 1)}`);
  await expect(stepsOf(page).nth(1)).toHaveAttribute('aria-current', 'step');
  await stepsOf(page).nth(0).getByRole('checkbox').uncheck();
  await page.reload();
  await expect(goOn(page)).toHaveText(`Go on: ${await titleOf(page, 0)}`);
  await expect(stepsOf(page).nth(0).getByRole('checkbox')).not.toBeChecked();
});

test('a finished path leads on to its plan', async ({ page }) => {
  await page.goto(address);
  const boxes = stepsOf(page).getByRole('checkbox');
  const count = await boxes.count();
  for (let index = 0; index < count; index += 1) await boxes.nth(index).check();
  await expect(page.getByRole('status')).toHaveText(`All ${String(count)} steps are done.`);
  await expect(goOn(page)).toHaveText(`Go on with the plan: ${await titleOf(page, count - 1)}`);
  await expect(goOn(page)).toHaveAttribute('href', /^\/plans\//);
});

test('a path can be walked by keyboard alone', async ({ page }) => {
  await page.goto(address);
  const first = stepsOf(page).nth(0);
  await goOn(page).focus();
  await page.keyboard.press('Tab');
  await expect(first.getByRole('link')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(first.getByRole('checkbox')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByRole('status')).toContainText('1 of');
  await goOn(page).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== address);
});

test('a guide leads back to its own step of each path, with the place it has there', async ({
  page,
}) => {
  await page.goto(address);
  const count = await stepsOf(page).count();
  const third = stepsOf(page).nth(2);
  const title = await third.getByRole('heading').innerText();
  await third.locator('h3 a').click();
  await page.getByRole('link', { name: `job seekers (3 of ${String(count)})` }).click();
  await expect(page).toHaveURL(/\/paths\/job-seeker\/#guide-/);
  const reached = page.locator(':target');
  await expect(reached.getByRole('heading')).toHaveText(title);
  await expect(reached.getByRole('checkbox', { name: `Read ${title}` })).toBeInViewport();
});

test('every path prints on two sheets', async ({ page }) => {
  await page.goto('/paths/');
  const paths = await page
    .locator('main li h2 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const path of paths) {
    await page.goto(path);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
    expect(sheets.length, path).toBe(2);
  }
});

test('You shows a path under way, and erasing takes it away', async ({ page }) => {
  await page.goto(address);
  const second = await titleOf(page, 1);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await stepsOf(page).nth(0).getByRole('checkbox').check();
  await page.goto('/you/');
  await awake(page);
  const underWay = page.locator('#plan');
  await expect(underWay).toContainText(`Next: ${second}`);
  await expect(page.locator('.memory').first()).toContainText(
    `Your place on a reading path: ${title}`,
  );
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Yes, erase everything now' }).click();
  await expect(page.getByRole('heading', { name: 'Erased. Nothing is left.' })).toBeVisible();
  expect(await deviceHolds(page)).toEqual({});
  await page.goto(address);
  await expect(stepsOf(page).nth(0).getByRole('checkbox')).not.toBeChecked();
});

test('ticks work where storage throws', async ({ page }) => {
  await page.addInitScript(throwingStorage);
  await page.goto(address);
  await stepsOf(page).nth(0).getByRole('checkbox').check();
  await expect(page.getByRole('status')).toContainText('1 of');
});

for (const damaged of ['{', '7', '["guide-gone",null]']) {
  test(`a place stored as ${damaged} counts as none`, async ({ page }) => {
    await seedDevice(page, { [key]: damaged });
    await page.goto(address);
    await expect(goOn(page)).toHaveText(/^Begin: /);
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  });
}

test('a step ticked in another window is ticked here', async ({ page, context }) => {
  await page.goto(address);
  await expect(page.getByRole('status')).not.toBeEmpty();
  const other = await context.newPage();
  await other.goto(address);
  await stepsOf(other).nth(0).getByRole('checkbox').check();
  await expect(stepsOf(page).nth(0).getByRole('checkbox')).toBeChecked();
  await expect(page.getByRole('status')).toContainText('1 of');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a path is a plain list with links, and offers no box that would forget', async ({
    page,
  }) => {
    await page.goto(address);
    await expect(stepsOf(page).getByRole('link').first()).toBeVisible();
    await expect(goOn(page)).toHaveAttribute('href', /^\/guides\//);
    await expect(page.locator('input[name="done"]').first()).toBeHidden();
    await expect(page.locator('noscript p')).toContainText('the list is all you need');
  });
});
