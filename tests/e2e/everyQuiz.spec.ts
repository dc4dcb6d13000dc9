/** What holds for every quiz besides the main one: counts, profiles without a total, their own methods. */
import type { Page } from '@playwright/test';
import type { Quiz } from '#src/domain/quiz/quiz.ts';
import { parseAnswers } from '#src/domain/quiz/parseAnswers.ts';
import { scoreQuiz } from '#src/domain/quiz/scoreQuiz.ts';
import { showScore } from '#src/domain/quiz/showScore.ts';
import { allQuizzes, quizCalled } from '../support/allQuizzes.ts';
import { expect, listen, quizFrame, test } from '../support/embedTest.ts';
import { expectAccessible } from '../support/expectAccessible.ts';
import { awake, type Screen } from '../support/takeQuiz.ts';

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over).toBeLessThanOrEqual(0);
}

/** Answers each question with the given option numbers, an empty array being "none of these". */
async function answerEach(screen: Screen, choices: readonly (readonly number[])[]): Promise<void> {
  for (const choice of choices) {
    const inputs = screen.locator('.quiz fieldset input');
    if (choice.length === 0) await inputs.last().check();
    for (const index of choice) await inputs.nth(index).check();
    await screen.getByRole('button', { name: 'Continue' }).click();
  }
  await expect(screen.getByRole('heading', { name: 'Your result' })).toBeVisible();
}

const choices: Readonly<Record<string, readonly (readonly number[])[]>> = {
  'kinds-of-work': [[0, 1, 2, 3], [0], [0, 1], [], [1, 2], [0]],
  'who-helps-with-what': [[1, 3], [2, 3, 4], [2], [1], [], [0, 1], [3], [0, 1]],
  'keeping-in-touch': [[1], [1], [4], [2], [0], [2], [1], [2], [1], [2], [1], [4]],
};

const others = allQuizzes.filter(({ id }) => id !== 'network-diversity');

function scored(quiz: Quiz) {
  const given = Object.fromEntries(
    quiz.questions.map(({ id, kind }, index) => {
      const choice = choices[quiz.id]?.[index] ?? [];
      return [id, kind === 'tick-list' ? choice : choice[0]];
    }),
  );
  return scoreQuiz(quiz, parseAnswers(quiz, given));
}

for (const quiz of others) {
  const address = `/quizzes/${quiz.id}/`;

  test.describe(quiz.id, () => {
    test('shows its result at 320 px, with no fault and nothing to scroll to sideways', async ({
      page,
    }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(address);
      await awake(page);
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByRole('alert')).toContainText('Not sure / skip');
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await answerEach(page, choices[quiz.id] ?? []);
      const score = scored(quiz);
      for (const { id, label, outOf } of quiz.dimensions) {
        await expect(
          page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label }) }),
        ).toContainText(showScore(score.rounded[id], outOf));
      }
      const first = quiz.dimensions.find(({ id }) => id === score.focus[0]);
      await expect(page.locator('.focus h3').first()).toContainText(first?.label ?? '');
      await expect(page.locator('.plan a').first()).toHaveAttribute(
        'href',
        `/plans/${first?.plan ?? ''}/`,
      );
      await page.locator('.reasons summary').first().click();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    });

    test('is done with the keyboard alone', async ({ page }) => {
      await page.goto(address);
      await awake(page);
      await page.locator('.quiz fieldset input').first().focus();
      for (const [index, { kind }] of quiz.questions.entries()) {
        if (index > 0) {
          await expect(page.locator('.quiz legend')).toBeFocused();
          await page.keyboard.press('Tab');
        }
        await page.keyboard.press('Space');
        if (kind === 'single-choice') await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
      }
      await expect(page.getByRole('heading', { name: 'Your result' })).toBeFocused();
    });

    test('keeps its scores on the device, where they have its name and its numbers', async ({
      page,
    }) => {
      await page.goto(address);
      await awake(page);
      await answerEach(page, choices[quiz.id] ?? []);
      await page.getByRole('button', { name: 'Keep the scores on this device' }).click();
      await expect(page.locator('.kept li')).toHaveCount(1);
      await page.goto('/you/');
      await expect(page.locator('#latest-title')).toContainText(`${quiz.name ?? ''}, `);
      const score = scored(quiz);
      const row = page.locator('.dates tbody tr');
      const shown = quiz.dimensions.map(({ id, outOf }) => showScore(score.rounded[id], outOf));
      const overall =
        'none' in quiz.overall ? [] : [showScore(score.overallRounded, quiz.overall.outOf)];
      await expect(row.locator('td')).toHaveText([...overall, ...shown, 'Remove']);
      await expect(page.getByRole('columnheader', { name: 'Overall' })).toHaveCount(overall.length);
      await expectAccessible(page);
    });

    test('says how it works, with its sources', async ({ page }) => {
      await page.goto(address);
      await page.getByRole('link', { name: 'how the scores work' }).click();
      await expect(page).toHaveURL(new RegExp(`${address}method/$`));
      await expect(page.getByRole('heading', { name: 'A worked example' })).toBeVisible();
      await expect(page.locator('#sources + ol li').first()).toBeVisible();
      await expectAccessible(page);
    });

    test('in a frame it says what it would share, and shares no more', async ({
      page,
      hosts,
      host,
      baseURL,
    }) => {
      const site = baseURL ?? '';
      hosts.show(
        '/another-check',
        `<!doctype html><html lang="en"><title>Careers</title><script src="${site}/embed/v1.js" async></script>` +
          `<main><h1>Careers</h1><wider-circle quiz="${quiz.id}"><a href="${site}${address}">A check</a></wider-circle></main></html>`,
      );
      const heard = await listen(page);
      await page.goto(`${host}/another-check`);
      const frame = await quizFrame(page);
      await answerEach(frame, choices[quiz.id] ?? []);
      // One question's band would give its answer away, so it stays in the frame.
      const bands = quiz.dimensions
        .map(({ id }) => id)
        .filter((id) => quiz.questions.filter(({ dimension }) => dimension === id).length > 1);
      const hasOverall = !('none' in quiz.overall);
      const sharing = frame.locator('.sharing');
      if (!hasOverall && bands.length === 0) {
        await expect(sharing).toHaveCount(0);
        return;
      }
      await expect(sharing).toContainText(
        hasOverall
          ? 'it gets your overall number. It never'
          : 'it gets the name of the band for each of your 4 scores. It never',
      );
      await frame.getByRole('button', { name: /^Share my scores with/ }).click();
      await expect
        .poll(async () => (await heard()).filter(({ type }) => type === 'scores').length)
        .toBe(1);
      const detail = (await heard()).find(({ type }) => type === 'scores')?.detail as {
        readonly scores: { readonly overall?: number; readonly bands: Record<string, string> };
      };
      expect(detail.scores.overall !== undefined).toBe(hasOverall);
      expect(Object.keys(detail.scores.bands)).toEqual(bands);
    });

    test('on paper it prints on two sheets and needs no script', async ({ browser }) => {
      const page = await browser.newPage({ javaScriptEnabled: false });
      await page.goto(`${address}worksheet/`);
      for (const { text } of quiz.questions) await expect(page.locator('main')).toContainText(text);
      const overall = page.getByRole('rowheader', { name: 'Overall' });
      await expect(overall).toHaveCount('none' in quiz.overall ? 0 : 1);
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
      await page.close();
    });
  });
}

test('a profile that is not added up shows who stands behind each line, and no total', async ({
  page,
}) => {
  const quiz = quizCalled('who-helps-with-what');
  await page.goto(`/quizzes/${quiz.id}/`);
  await awake(page);
  await answerEach(page, choices[quiz.id] ?? []);
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'Inside view' }) });
  await expect(row.getByRole('cell')).toHaveText(['', '', /yes$/, /yes$/, /yes$/, '3 of 5']);
  await expect(page.locator('.overall')).toContainText('Nothing here is added up.');
  await expect(page.locator('.overall .sum')).toHaveCount(0);
});

test('a count of kinds is a sum out of them all, and unknown when a group was skipped', async ({
  page,
}) => {
  await page.goto('/quizzes/kinds-of-work/');
  await awake(page);
  await answerEach(page, choices['kinds-of-work'] ?? []);
  await expect(page.locator('.overall .sum')).toHaveText('10 of 24: Some of these');
  await page.locator('.reasons summary').first().click();
  await page.getByRole('button', { name: /^Change answer 1/ }).click();
  await page.getByRole('button', { name: 'Not sure / skip' }).click();
  await expect(page.locator('.overall')).toContainText('There is no overall number');
});

test('a result in which nothing stands out offers a plan without naming a weakness', async ({
  page,
}) => {
  await page.goto('/quizzes/who-helps-with-what/');
  await awake(page);
  await answerEach(page, Array<readonly number[]>(8).fill([0, 1]));
  await expect(page.getByRole('heading', { name: 'Nothing stands out' })).toBeVisible();
  const plan = page.getByRole('region', { name: 'A plan, if you want one' });
  await expect(plan.getByRole('link')).toHaveCount(1);
  await expect(plan).not.toContainText('For ');
});

test('what suits a result stands a space away from the topic that it marks', async ({ page }) => {
  await page.goto('/quizzes/kinds-of-work/');
  await awake(page);
  await answerEach(page, Array<readonly number[]>(6).fill([]));
  const suiting = page.locator('.after-result label').filter({
    has: page.getByText('(suits your result)').filter({ visible: true }),
  });
  await expect(suiting.first()).toBeVisible();
  for (const text of await suiting.allInnerTexts())
    expect(text).toMatch(/\S \(suits your result\)/);
});
