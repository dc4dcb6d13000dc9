import type { Page } from '@playwright/test';

/** One thing to look at: an address, and what to do there before the picture is taken. */
export type Shot = {
  name: string;
  path: string;
  prepare?: (page: Page) => Promise<void>;
  /** Only the window instead of the whole page, for what floats above it. */
  windowOnly?: true;
  /** The status that the address answers with, when it is not 200. */
  status?: number;
};

/** A page on paper: how many sheets it may take. */
export type Print = { name: string; path: string; sheets: number; prepare?: Shot['prepare'] };

const QUIZ = '/quizzes/network-diversity/';
const QUESTIONS = 12;

/** The main pages and states of the site. A line here is a picture for each width and scheme. */
export const SHOTS: Shot[] = [
  { name: 'home', path: '/' },
  { name: 'guides', path: '/guides/' },
  { name: 'guide', path: '/guides/diversify-your-professional-network/' },
  { name: 'guide-short', path: '/guides/weak-ties/' },
  { name: 'topic', path: '/topics/understand/' },
  { name: 'plans', path: '/plans/' },
  { name: 'plan', path: '/plans/reconnect/' },
  { name: 'letter', path: '/newsletter/2026-12/' },
  { name: 'method', path: '/method/' },
  { name: 'sources', path: '/sources/' },
  { name: 'privacy', path: '/privacy/' },
  { name: 'letter', path: '/newsletter/' },
  { name: 'letter-error', path: '/newsletter/', prepare: signUpWrong },
  { name: 'letter-sent', path: '/newsletter/check-your-mail/' },
  { name: 'letter-issue', path: '/newsletter/2026-12/' },
  { name: 'not-found', path: '/no-such-page/', status: 404 },
  { name: 'worksheet', path: `${QUIZ}worksheet/` },
  { name: 'quiz-question', path: QUIZ },
  { name: 'quiz-answered', path: QUIZ, prepare: (page) => answerOne(page) },
  { name: 'quiz-tick-list-error', path: QUIZ, prepare: continueWithEmptyTickList },
  { name: 'quiz-result', path: QUIZ, prepare: answerAll },
  { name: 'search', path: '/search/' },
  { name: 'search-results', path: '/search/', prepare: (page) => search(page, 'weak ties') },
  { name: 'search-nothing', path: '/search/', prepare: (page) => search(page, 'xylophone') },
  { name: 'search-dialog', path: '/', prepare: openSearch, windowOnly: true },
];

export const PRINTS: Print[] = [
  { name: 'guide', path: '/guides/diversify-your-professional-network/', sheets: 8 },
  { name: 'plan', path: '/plans/reconnect/', sheets: 4 },
  { name: 'letter', path: '/newsletter/2026-12/', sheets: 3 },
  { name: 'result', path: QUIZ, prepare: answerAll, sheets: 3 },
  { name: 'worksheet', path: `${QUIZ}worksheet/`, sheets: 2 },
];

/** Sends an address that the browser takes and the server does not. */
async function signUpWrong(page: Page): Promise<void> {
  const form = page.locator('form#letter');
  await form.locator('input[type=email]').fill('ann@example');
  await form.locator('input[type=checkbox]').first().check();
  await form.getByRole('button').click();
  await page.getByRole('alert').waitFor();
}

/** Ticks the first choice of the question on the screen. */
async function answerOne(page: Page): Promise<void> {
  await page.locator('form fieldset input').first().check();
}

async function answerAll(page: Page): Promise<void> {
  await awake(page);
  for (let number = 1; number <= QUESTIONS; number += 1) {
    await page.getByText(`Question ${number} of ${QUESTIONS}`).waitFor();
    await answerOne(page);
    await page.getByRole('button', { name: 'Continue' }).click();
  }
  await page.locator('form fieldset').waitFor({ state: 'detached' });
}

async function continueWithEmptyTickList(page: Page): Promise<void> {
  await awake(page);
  while ((await page.locator('form fieldset input[type=checkbox]').count()) === 0) {
    await answerOne(page);
    const question = await page.locator('form legend').innerText();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.locator('form legend').filter({ hasNotText: question }).waitFor();
  }
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('alert').first().waitFor();
}

/** An island has taken over its markup once Astro has removed its `ssr` attribute. */
async function awake(page: Page): Promise<void> {
  await page.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' });
}

async function search(page: Page, words: string): Promise<void> {
  await page.locator('main input[type=search]').fill(words);
  await page.waitForTimeout(1500);
}

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('dialog[open]').waitFor();
}
