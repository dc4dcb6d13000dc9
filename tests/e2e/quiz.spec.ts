import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/expectAccessible.ts';
import { networkDiversity } from '../support/networkDiversity.ts';
import {
  answer,
  answerAll,
  atQuestion,
  awake,
  type Choices,
  closeTeam,
  openQuiz,
  questionCount,
  quizAddress,
} from '../support/takeQuiz.ts';
import { expect, test } from '../support/test.ts';

const scoreOf = (page: Page, dimension: string) =>
  page.locator('.result table tbody tr').filter({ hasText: dimension }).locator('td').first();

test('the first question stands in the page, and a choice made before any script is kept', async ({
  page,
}) => {
  let release: (() => void) | undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_astro/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(quizAddress, { waitUntil: 'commit' });
  const first = page.locator('.quiz fieldset input');
  await first.nth(1).check();
  await first.nth(4).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await atQuestion(page, 1);
  release?.();
  await awake(page);
  await atQuestion(page, 2);
  await page.getByRole('button', { name: 'Back' }).click();
  await atQuestion(page, 1);
  await expect(first.nth(1)).toBeChecked();
  await expect(first.nth(4)).toBeChecked();
  await expect(page.locator('.quiz fieldset input:checked')).toHaveCount(2);
});

test('the worked example comes out on the screen, with the answers behind each score', async ({
  page,
}) => {
  await openQuiz(page);
  await answerAll(page, closeTeam);
  const expected = { Reach: 20, Mix: 40, Openness: 18, Spread: 45, Help: 65, Habits: 30 };
  for (const [dimension, score] of Object.entries(expected)) {
    await expect(scoreOf(page, dimension)).toHaveText(String(score));
  }
  await expect(page.locator('.overall .sum')).toHaveText('38 of 100: Mixed picture');
  await expect(page.locator('.overall')).toContainText('near its edge');
  await expect(page.locator('.focus h3')).toHaveText(['Openness 18', 'Reach 20']);
  await expect(page.locator('.focus').first()).toContainText(
    'You said any two of the ten almost certainly know each other.',
  );
  await expect(page.locator('.focus').first().locator('li')).toHaveCount(3);
  const plan = page.getByRole('link', { name: 'One new circle in eight weeks' });
  await expect(plan).toHaveAttribute('href', '/plans/one-new-circle/');
  await expect(page.locator('.plan').first()).toContainText('For Openness.');
  await expect(page.getByRole('link', { name: 'Three new fields in six weeks' })).toHaveAttribute(
    'href',
    '/plans/three-new-fields/',
  );
  await page.locator('.reasons summary').filter({ hasText: 'Openness' }).click();
  await expect(page.locator('.reasons[open] li p').nth(1)).toHaveText(
    'You are part of two separate circles. 35 points, so 17.5 of the score.',
  );
});

test('one answer can be changed from the result, and the rest stays', async ({ page }) => {
  await openQuiz(page);
  await answerAll(page, closeTeam);
  await page.locator('.reasons summary').filter({ hasText: 'Openness' }).click();
  await page.getByRole('button', { name: /^Change answer 5/ }).click();
  await atQuestion(page, 5);
  await expect(page.locator('.quiz fieldset input').nth(0)).toBeChecked();
  await page.locator('.quiz fieldset input').nth(3).check();
  await page.getByRole('button', { name: 'Back to the result' }).click();
  await expect(scoreOf(page, 'Openness')).toHaveText('68');
  await expect(scoreOf(page, 'Reach')).toHaveText('20');
});

test('Continue without an answer says what to do, and loses nothing', async ({ page }) => {
  await openQuiz(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert')).toHaveText(
    'Tick what fits, or “None of these”, or press “Not sure / skip”.',
  );
  await expect(page.locator('.quiz fieldset input').first()).toBeFocused();
  await answer(page, [2]);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert')).toHaveText(
    'Choose one answer, or press “Not sure / skip”.',
  );
  await expectAccessible(page);
});

test('“None of these” and the other boxes exclude each other', async ({ page }) => {
  await openQuiz(page);
  const boxes = page.locator('.quiz fieldset input');
  await boxes.nth(0).check();
  await boxes.last().check();
  await expect(boxes.nth(0)).not.toBeChecked();
  await boxes.nth(3).check();
  await expect(boxes.last()).not.toBeChecked();
});

test('Back and the browser’s own Back keep the answers', async ({ page }) => {
  await openQuiz(page);
  await answer(page, [0]);
  await answer(page, 2);
  await atQuestion(page, 3);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.locator('.quiz fieldset input').nth(2)).toBeChecked();
  await page.goBack();
  await atQuestion(page, 3);
  await page.goBack();
  await atQuestion(page, 2);
  await page.goBack();
  await atQuestion(page, 1);
  await expect(page.locator('.quiz fieldset input').nth(0)).toBeChecked();
});

test('a closed tab is picked up where it was left', async ({ page, context }) => {
  await openQuiz(page);
  await answer(page, [0, 1]);
  await answer(page, 1);
  await answer(page, null);
  await atQuestion(page, 4);
  await page.close();
  const again = await context.newPage();
  await again.goto(quizAddress);
  await atQuestion(again, 4);
  await expect(again.getByText('You are back where you left off.')).toBeVisible();
  await expectAccessible(again);
  await again.getByRole('button', { name: 'Start again' }).click();
  await atQuestion(again, 1);
  await expect(again.locator('.quiz fieldset input:checked')).toHaveCount(0);
});

test('skipping everything gives no score, and says why', async ({ page }) => {
  await openQuiz(page);
  await answerAll(page, Array<null>(questionCount).fill(null));
  await expect(scoreOf(page, 'Reach')).toHaveText('–');
  await expect(page.locator('.overall')).toContainText('There is no overall number');
  await expect(page.locator('.result')).toContainText('You skipped every question');
  await expect(page.locator('.focus')).toHaveCount(0);
  await expectAccessible(page);
});

test('answers that are wide open have no focus, and are told to check the other side', async ({
  page,
}) => {
  await openQuiz(page);
  const all = (count: number) => Array.from({ length: count }, (_, index) => index);
  await answerAll(page, [all(12), 4, 3, 3, 3, 4, 4, 4, all(8), 4, 4, 4]);
  await expect(page.locator('.overall .sum')).toHaveText('100 of 100: Wide open');
  await expect(page.getByRole('heading', { name: 'Nothing stands out' })).toBeVisible();
  await expect(page.locator('.result')).toContainText('who would back you up on a bad day');
});

test('the whole check can be done with the keyboard alone', async ({ page }) => {
  await openQuiz(page);
  await page.locator('.quiz fieldset input').first().focus();
  for (const [index, question] of networkDiversity.questions.entries()) {
    await atQuestion(page, index + 1);
    if (index > 0) {
      // The new question has the focus, so that it is read out; Tab leads to its choices.
      await expect(page.locator('.quiz legend')).toBeFocused();
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Space');
    if (question.kind === 'single-choice') await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: 'Your result' })).toBeFocused();
  await expect(page).toHaveTitle(/^Your result/);
});

test('the title and the address say where one is, and never what was answered', async ({
  page,
}) => {
  await openQuiz(page);
  await answer(page, [0]);
  await expect(page).toHaveTitle(/^Question 2 of 12/);
  await answer(page, 3);
  expect(new URL(page.url()).hash).toBe('#question-3');
  expect(new URL(page.url()).search).toBe('');
});

test('an address with a question that was not reached shows the first', async ({ page }) => {
  await page.goto(`${quizAddress}#question-7`);
  await awake(page);
  await atQuestion(page, 1);
  await page.goto(`${quizAddress}#result`);
  await page.reload();
  await awake(page);
  await atQuestion(page, 1);
});

for (const [name, script] of [
  [
    'throws',
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('No', 'SecurityError') } })",
  ],
  ['is absent', "Object.defineProperty(window, 'localStorage', { value: undefined })"],
  [
    'is full',
    "Storage.prototype.setItem = () => { throw new DOMException('Full', 'QuotaExceededError') }",
  ],
] as const) {
  test(`the check works where storage ${name}`, async ({ page }) => {
    await page.addInitScript(script);
    await openQuiz(page);
    await answerAll(page, closeTeam);
    await expect(scoreOf(page, 'Reach')).toHaveText('20');
    await page.getByRole('button', { name: 'Keep the scores on this device' }).click();
    await expect(page.locator('.keep .message')).toContainText('lasts until you close the page');
  });
}

test('nothing leaves the device from the first answer to the result', async ({ page }) => {
  await openQuiz(page);
  const requests: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    // Files of the site itself carry nothing; the browser may ask for the icon again.
    const isFile = /^\/(_astro\/[\w./-]+\.(js|woff2)|favicon\.svg)$/.test(pathname);
    if (!isFile || search !== '' || request.method() !== 'GET') {
      requests.push(`${request.method()} ${request.url()}`);
    }
  });
  await answerAll(page, closeTeam);
  await page.getByRole('button', { name: 'Keep the scores on this device' }).click();
  expect(requests).toEqual([]);
});

test('a kept result is there next time, without the answers, and leads to where all is erased', async ({
  page,
}) => {
  await openQuiz(page);
  await answerAll(page, closeTeam);
  await page.getByRole('button', { name: 'Keep the scores on this device' }).click();
  await expect(page.locator('.kept li')).toHaveCount(1);
  const kept = await page.evaluate(() => localStorage.getItem('wider-circle/results'));
  expect(kept).toContain('"openness":18');
  expect(kept).not.toContain('certain');
  await page.reload();
  await awake(page);
  await expect(page.locator('.kept li')).toContainText('overall 38');
  await page.getByRole('link', { name: 'erase everything' }).click();
  await expect(page).toHaveURL(/\/you\/#erase$/);
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await expect(page.getByRole('button', { name: 'Yes, erase everything now' })).toBeInViewport();
  await page.getByRole('button', { name: 'Yes, erase everything now' }).click();
  await expect(page.getByRole('heading', { name: 'Erased. Nothing is left.' })).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await openQuiz(page);
  await atQuestion(page, 1);
});

test('sharing hands over scores and the address of the check, no answers', async ({ page }) => {
  await page.addInitScript(() => {
    const shared: string[] = [];
    Object.assign(window, { shared });
    Object.defineProperty(navigator, 'canShare', { value: () => true });
    Object.defineProperty(navigator, 'share', {
      value: (data: ShareData) => {
        shared.push(data.text ?? '');
        return Promise.resolve();
      },
    });
  });
  await openQuiz(page);
  await answerAll(page, closeTeam);
  await page.getByRole('button', { name: 'Share without the answers' }).click();
  const address = new URL(page.url());
  const shared = () => page.evaluate(() => (window as unknown as { shared: string[] }).shared);
  await expect
    .poll(shared)
    .toEqual([
      [
        'How varied is your professional network?',
        'Reach: 20',
        'Mix: 40',
        'Openness: 18',
        'Spread: 45',
        'Help: 65',
        'Habits: 30',
        'Overall: 38 (Mixed picture)',
        address.origin + quizAddress,
      ].join('\n'),
    ]);
});

test('the result prints on three sheets at most', async ({ page }) => {
  await openQuiz(page);
  await answerAll(page, closeTeam);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(3);
});

test('every question and the result are accessible', async ({ page }) => {
  test.setTimeout(90_000);
  await openQuiz(page);
  const choices: Choices = closeTeam;
  for (const [index, choice] of choices.entries()) {
    await atQuestion(page, index + 1);
    await expectAccessible(page);
    await answer(page, choice);
  }
  await expect(page.getByRole('heading', { name: 'Your result' })).toBeVisible();
  for (const summary of await page.locator('.reasons summary').all()) await summary.click();
  await page.getByRole('button', { name: 'Keep the scores on this device' }).click();
  await expectAccessible(page);
});

test('questions and result fit 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openQuiz(page);
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  for (const [index, choice] of closeTeam.entries()) {
    await atQuestion(page, index + 1);
    expect(await overflow()).toBe(0);
    await answer(page, choice);
  }
  await expect(page.getByRole('heading', { name: 'Your result' })).toBeVisible();
  expect(await overflow()).toBe(0);
});
