import type { Frame } from '@playwright/test';
import { expect, givenHeight, quizFrame, settled, test } from '../support/embedTest.ts';
import { expectAccessible } from '../support/expectAccessible.ts';
import { networkDiversity as quiz } from '../support/networkDiversity.ts';
import { answerAll, atQuestion, closeTeam, questionCount } from '../support/takeQuiz.ts';

// A page, a frame and twelve questions: on a busy machine that takes its time.
test.describe.configure({ timeout: 90_000 });

const LINK = 'How varied is your network?';

test('the quiz is done in the frame with the keyboard alone', async ({ page, host }) => {
  await page.goto(`${host}/plain`);
  const frame = await quizFrame(page);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');

  for (let number = 1; number <= questionCount; number += 1) {
    await atQuestion(frame, number);
    if (number > 1) await expect(frame.locator('legend')).toBeFocused();
    // From the page's field, then from the question, to its first choice.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(frame.locator('fieldset input:checked')).toHaveCount(1);
    await page.keyboard.press('Enter');
  }
  await expect(frame.getByRole('heading', { name: 'Your result' })).toBeFocused();
  const share = frame.getByRole('button', { name: /^Share my scores/ });
  for (let press = 0; press < 80 && !(await focused(share)); press += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(frame.getByText('Shared: the overall number and the bands.')).toBeVisible();

  // And out again at the other end: nobody is kept in.
  for (let press = 0; press < 80 && (await frame.evaluate(() => document.hasFocus())); press += 1) {
    await page.keyboard.press('Tab');
  }
  expect(await frame.evaluate(() => document.hasFocus())).toBe(false);
});

for (const hostPage of ['/plain', '/themed', '/sandboxed']) {
  test(`the frame on ${hostPage} has no accessibility fault, from question to result`, async ({
    page,
    host,
  }) => {
    await page.goto(host + hostPage);
    const frame = await quizFrame(page);
    await expectAccessible(page, frame);
    await frame.getByRole('button', { name: 'Continue' }).click();
    await expect(frame.getByRole('alert')).toBeVisible();
    await expectAccessible(page, frame);
    await answerAll(frame, closeTeam);
    for (const reasons of await frame.locator('summary').all()) await reasons.click();
    await expectAccessible(page, frame);
  });
}

test('the frame has the colours, the corners and the font that the host asked for', async ({
  page,
  host,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${host}/themed`);
  const frame = await quizFrame(page);
  const look = await frame.evaluate(() => {
    const of = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
    return {
      scheme: getComputedStyle(document.documentElement).colorScheme,
      surface: of('body').backgroundColor,
      font: of('h1').fontFamily,
      corners: [of('.options label').borderRadius, of('.button').borderRadius],
      accent: of('.button').backgroundColor,
    };
  });
  // The attribute #102040 wins over the style sheet's #ffcc00, and is too dark for the surface.
  expect(look).toEqual({
    scheme: 'dark',
    surface: 'rgb(16, 32, 48)',
    font: 'Georgia, serif',
    corners: ['0px', '0px'],
    accent: 'rgb(128, 137, 154)',
  });
});

test('on paper the frame is light, whatever the host asked for', async ({ page, host }) => {
  await page.goto(`${host}/themed`);
  const frame = await quizFrame(page);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const ink = () => frame.evaluate(() => getComputedStyle(document.body).color);
  await expect.poll(ink).toBe('rgb(33, 28, 23)');
});

test('links of the frame open in a new tab', async ({ page, host, context }) => {
  await page.goto(`${host}/plain`);
  const frame = await quizFrame(page);
  await answerAll(frame, closeTeam);
  for (const link of [
    frame.locator('.plan a').first(),
    frame.locator('.actions-list a').first(),
    frame.getByRole('link', { name: 'How it is worked out' }),
  ]) {
    const opened = context.waitForEvent('page');
    await link.click();
    const tab = await opened;
    await tab.waitForLoadState();
    expect(new URL(tab.url()).origin).toBe(new URL(frame.url()).origin);
    expect(await tab.evaluate(() => window.opener === null)).toBe(true);
    await tab.close();
  }
  expect(frame.url()).toContain('/embed/network-diversity/');
  await expect(frame.locator('form:not([method=dialog])')).toHaveCount(0);
});

test('where there is a newsletter the result leads to it in a new tab, and says why there is no form', async ({
  page,
  host,
  context,
}) => {
  await context.route('**/embed/network-diversity/*', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const off = '&quot;newsletter&quot;:[0,false]';
    const on = '&quot;newsletter&quot;:[0,true]';
    expect(html.includes(off) || html.includes(on)).toBe(true);
    await route.fulfill({ response, body: html.replace(off, on) });
  });
  await page.goto(`${host}/plain`);
  const frame = await quizFrame(page);
  await answerAll(frame, closeTeam);
  await settled(page, frame);
  const link = frame.getByRole('link', { name: 'Sign up in a new tab' });
  await expect(link).toHaveAttribute('href', '/newsletter/');
  expect(
    await link.evaluate(
      (anchor) => (anchor.ownerDocument.querySelector('base') as HTMLBaseElement).target,
    ),
  ).toBe('_blank');
  await expect(frame.getByText('There is no form in this frame')).toBeVisible();
  await expect(frame.locator('input[type=email], form[action]')).toHaveCount(0);
});

test('the frame fits 320 px without scrolling sideways, from question to result', async ({
  page,
  host,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${host}/plain`);
  const frame = await quizFrame(page);
  const overflow = () =>
    frame.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  expect(await overflow()).toBe(0);
  await answerAll(frame, closeTeam);
  expect(await overflow()).toBe(0);
  expect(await givenHeight(page)).toBeGreaterThan(2000);
});

test('loading moves what stands around it only a little', async ({ page, host }) => {
  await page.setViewportSize({ width: 1280, height: 1600 });
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        (window as unknown as { shift: number }).shift += (
          entry as unknown as { value: number }
        ).value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${host}/plain`);
  await quizFrame(page);
  await page.waitForTimeout(500);
  expect(await page.locator('#after').isVisible()).toBe(true);
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(
    0.1,
  );
});

test.describe('without JavaScript', () => {
  test.use({ expectedErrors: [/Blocked script execution in '[^']*\/embed\//] });

  test('the frame shows every question with its points, and leads to the paper version', async ({
    page,
    host,
  }) => {
    await page.goto(`${host}/scriptless`);
    const frame = page.frameLocator('iframe');
    const paper = frame.locator('.on-paper');
    await expect(paper).toBeVisible();
    for (const question of quiz.questions) {
      await expect(paper).toContainText(question.text);
      for (const option of question.options) {
        await expect(paper).toContainText(
          'score' in option ? `${option.label} ${String(option.score)}` : option.label,
        );
      }
    }
    await expect(frame.locator('form')).toBeHidden();
    await expect(frame.getByRole('link', { name: 'paper version' })).toHaveAttribute(
      'href',
      '/quizzes/network-diversity/worksheet/',
    );
  });

  test('the element shows its link', async ({ browser, host }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${host}/plain`);
    await expect(page.getByRole('link', { name: LINK })).toBeVisible();
    await page.close();
  });
});

const focused = (locator: ReturnType<Frame['getByRole']>): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement);
