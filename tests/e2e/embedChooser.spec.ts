import type { Frame, Page } from '@playwright/test';
import { site } from '#src/site/site.ts';
import { answer, atQuestion } from '../support/takeQuiz.ts';
import { expect, test } from '../support/test.ts';

// A page, a frame and twelve questions: on a busy machine that takes its time.
test.describe.configure({ timeout: 90_000 });

const address = '/embed/';

test('a look that is chosen is seen in the preview and stands in what is copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const frame = await open(page);
  await page.getByLabel('Dark', { exact: true }).check();
  await page.getByLabel('Accent: buttons and links', { exact: true }).fill('#ffcc00');
  await page.getByLabel('Corners, px').fill('0');
  const button = frame.getByRole('button', { name: 'Continue' });
  await expect(button).toHaveCSS('background-color', 'rgb(255, 204, 0)');
  await expect(button).toHaveCSS('border-radius', '0px');

  const element = page.locator('[data-snippet=element]');
  await expect(element).toContainText(
    '<wider-circle quiz="network-diversity" theme="dark" accent="#ffcc00" radius="0">',
  );
  await expect(page.locator('[data-snippet=frame]')).toContainText(
    '/embed/network-diversity/?theme=dark&amp;accent=ffcc00&amp;radius=0"',
  );
  const copyElement = page.getByRole('button', { name: 'Copy' }).first();
  await copyElement.click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await element.textContent(),
  );

  await page.getByRole('button', { name: 'Its own look again' }).click();
  await expect(element).toContainText('<wider-circle quiz="network-diversity">');
  await expect(button).not.toHaveCSS('border-radius', '0px');
});

test('a colour that is hard to read, and a value that cannot be used, are told in words', async ({
  page,
}) => {
  await open(page);
  const accent = page.getByLabel('Accent: buttons and links', { exact: true });
  const notes = page.locator('.notes');
  await accent.fill('#ffdd00');
  await page.getByLabel('Surface: the background', { exact: true }).fill('#ffffff');
  await expect(notes).toContainText(
    'accent #ffdd00 on #ffffff has a contrast of 1.35 to 1, and reading needs 4.5. It is shown as #',
  );
  await accent.fill('yellow');
  await expect(notes).toContainText('accent "yellow" cannot be used. Write a colour like #2a3fb0.');
  await expect(accent).toHaveAttribute('aria-invalid', 'true');
  await expect(accent).toHaveValue('yellow');
  await expect(page.locator('[data-snippet=element]')).not.toContainText('yellow');
  await accent.fill('');
  await expect(notes).not.toContainText('accent');
  await expect(accent).not.toHaveAttribute('aria-invalid');
});

test('each colour has a picker that fills its own field', async ({ page }) => {
  await open(page);
  for (const label of ['Accent: buttons and links', 'Surface: the background', 'Text']) {
    const picker = page.getByLabel(`${label}: pick`);
    await picker.fill('#123456');
    await expect(page.getByLabel(label, { exact: true })).toHaveValue('#123456');
  }
  await page.getByLabel('Text', { exact: true }).fill('#abc');
  await expect(page.getByLabel('Text: pick')).toHaveValue('#aabbcc');
});

test('trying the preview tells what a page would hear, and touches no answers kept here', async ({
  page,
}) => {
  const frame = await open(page);
  await atQuestion(frame, 1);
  await answer(frame, [0, 1]);
  await atQuestion(frame, 2);
  await expect(page.locator('[data-heard]')).toContainText('wider-circle-');
  await expect
    .poll(() =>
      page.locator('.host iframe').evaluate((shown) => (shown as HTMLElement).offsetHeight),
    )
    .toBe(await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height)));
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  expect(await frame.evaluate(() => origin)).toBe('null');
});

test('the width of the place can be tried, and never leaves the window', async ({ page }) => {
  const frame = await open(page);
  const width = page.getByLabel('Width of its place');
  await width.focus();
  await page.keyboard.press('Home');
  await expect(page.locator('output[for=embed-width]')).toHaveText('280 px');
  expect(await frame.evaluate(() => innerWidth)).toBe(280);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.keyboard.press('End');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBe(320);
});

test('the chooser is used with the keyboard alone, in the order in which it is read', async ({
  page,
}) => {
  await open(page);
  await page.getByLabel('Check', { exact: true }).focus();
  const reached: string[] = [];
  for (let press = 0; press < 11; press += 1) {
    reached.push(
      await page.evaluate(
        () =>
          document.activeElement?.getAttribute('name') ??
          document.activeElement?.getAttribute('data-for') ??
          document.activeElement?.textContent.trim() ??
          '',
      ),
    );
    await page.keyboard.press('Tab');
  }
  expect(reached).toEqual([
    'quiz',
    'theme',
    'accent',
    'accent',
    'surface',
    'surface',
    'text',
    'text',
    'radius',
    'font',
    'width',
  ]);
});

test('without JavaScript the page has all four ways to copy, and no dead form', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${baseURL ?? ''}${address}`);
  for (const [name, text] of [
    ['element', `<script src="${site.origin}/embed/v1.js" async></script>`],
    ['frame', `<iframe src="${site.origin}/embed/network-diversity/"`],
    ['wordPress', `${site.origin}/quizzes/network-diversity/`],
    ['link', `<a href="${site.origin}/quizzes/network-diversity/">`],
  ] as const) {
    await expect(page.locator(`[data-snippet=${name}]`)).toContainText(text);
  }
  await expect(page.locator('main form')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Copy' })).toHaveCount(0);
  // Text locators look past <noscript>, so it is found by its element.
  await expect(page.locator('main noscript p')).toContainText('Choosing needs JavaScript');
  await expect(page.locator('main noscript p')).toBeVisible();
  await page.close();
});

/** Opens the page and waits until its preview is awake. */
async function open(page: Page): Promise<Frame> {
  await page.goto(address);
  await page.locator('.host iframe').scrollIntoViewIfNeeded();
  const handle = await page.locator('.host iframe').elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('The page has no preview.');
  await frame.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' });
  return frame;
}
