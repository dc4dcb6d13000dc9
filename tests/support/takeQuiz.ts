import { expect, type Page } from '@playwright/test';

/** A page, or a frame in one. */
export type Screen = Pick<Page, 'locator' | 'getByText' | 'getByRole'>;

export const quizAddress = '/quizzes/network-diversity/';
export const questionCount = 12;

/** The option number to choose for each question; an array ticks boxes, `null` skips. */
export type Choices = readonly (number | readonly number[] | null)[];

/** "Close team, long tenure", the worked example of the method page. */
export const closeTeam: Choices = [[0, 1, 2, 3], 0, 1, 1, 0, 1, 1, 2, [0, 1, 2, 3, 4, 5], 2, 0, 2];

/** Opens the quiz and waits until its island is awake. */
export async function openQuiz(page: Page): Promise<void> {
  await page.goto(quizAddress);
  await awake(page);
}

/** An island has taken over its markup once Astro has removed its `ssr` attribute. */
export async function awake(page: Screen): Promise<void> {
  await page.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' });
}

/** Waits for a question by its number. */
export async function atQuestion(page: Screen, number: number): Promise<void> {
  await expect(
    page.getByText(`Question ${String(number)} of ${String(questionCount)}`, { exact: true }),
  ).toBeVisible();
}

/** Gives the answer to the question on the screen and goes on. */
export async function answer(page: Screen, choice: Choices[number]): Promise<void> {
  const inputs = page.locator('.quiz fieldset input');
  if (choice === null) {
    await page.getByRole('button', { name: 'Not sure / skip' }).click();
    return;
  }
  for (const index of typeof choice === 'number' ? [choice] : choice) {
    await inputs.nth(index).check();
  }
  if (typeof choice !== 'number' && choice.length === 0) await inputs.last().check();
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** Answers from the question on the screen to the end, and waits for the result. */
export async function answerAll(page: Screen, choices: Choices): Promise<void> {
  for (const [index, choice] of choices.entries()) {
    await atQuestion(page, questionCount - choices.length + index + 1);
    await answer(page, choice);
  }
  await expect(page.getByRole('heading', { name: 'Your result' })).toBeVisible();
}
