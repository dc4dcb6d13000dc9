import type { Page } from '@playwright/test';
import { fillWords } from '../../src/domain/words/fillWords.ts';
import { english, type Words } from '../../src/site/words/english.ts';
import { wordsOf } from '../../src/site/words/wordsOf.ts';
import { linkedInFile } from './contactFiles.ts';
import type { MapProgress } from '../../src/mapper/mapProgress.ts';
import type { StepId } from '../../src/mapper/mapSteps.ts';
import { beginning, fourPeople, openMap, thirtyPeople, threeCircles } from './maps.ts';
import { seedDevice } from './deviceSeeds.ts';

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
const MAP = '/map/';

/** The main pages and states of the site. A line here is a picture for each width and scheme. */
export const SHOTS: Shot[] = [
  { name: 'home', path: '/' },
  { name: 'guides', path: '/guides/' },
  { name: 'guide', path: '/guides/diversify-your-professional-network/' },
  { name: 'guide-short', path: '/guides/weak-ties/' },
  { name: 'topic', path: '/topics/understand/' },
  { name: 'paths', path: '/paths/' },
  { name: 'path', path: '/paths/job-seeker/' },
  { name: 'path-begun', path: '/paths/job-seeker/', prepare: tickTwoSteps },
  { name: 'plans', path: '/plans/' },
  { name: 'plan', path: '/plans/reconnect/' },
  { name: 'method', path: '/method/' },
  { name: 'measures', path: '/measures/' },
  { name: 'sources', path: '/sources/' },
  { name: 'privacy', path: '/privacy/' },
  { name: 'editorial', path: '/editorial/' },
  { name: 'saved-empty', path: '/saved/' },
  { name: 'saved', path: '/guides/weak-ties/', prepare: saveForLater },
  { name: 'letter', path: '/newsletter/' },
  { name: 'letter-error', path: '/newsletter/', prepare: signUpWrong },
  { name: 'letter-sent', path: '/newsletter/check-your-mail/' },
  { name: 'letter-issue', path: '/newsletter/2026-12/' },
  { name: 'a-to-z', path: '/search/a-to-z/' },
  { name: 'not-found', path: '/no-such-page/', status: 404 },
  { name: 'worksheet', path: `${QUIZ}worksheet/` },
  { name: 'quiz-question', path: QUIZ },
  { name: 'quiz-answered', path: QUIZ, prepare: (page) => answerOne(page) },
  { name: 'quiz-tick-list-error', path: QUIZ, prepare: continueWithEmptyTickList },
  { name: 'quiz-result', path: QUIZ, prepare: answerAll },
  { name: 'es-home', path: '/es/' },
  { name: 'es-guides', path: '/es/guides/' },
  { name: 'es-guide', path: '/es/guides/diversify-your-professional-network/' },
  { name: 'es-search', path: '/es/search/' },
  {
    name: 'es-search-results',
    path: '/es/search/',
    prepare: (page) => search(page, 'lasos debiles'),
  },
  { name: 'es-worksheet', path: `/es${QUIZ}worksheet/` },
  { name: 'es-quiz-question', path: `/es${QUIZ}` },
  { name: 'es-quiz-result', path: `/es${QUIZ}`, prepare: answerAllInSpanish },
  ...['kinds-of-work', 'who-helps-with-what', 'keeping-in-touch'].flatMap((quiz): Shot[] => [
    { name: `${quiz}-question`, path: `/quizzes/${quiz}/` },
    { name: `${quiz}-result`, path: `/quizzes/${quiz}/`, prepare: answerAll },
    { name: `${quiz}-worksheet`, path: `/quizzes/${quiz}/worksheet/` },
    { name: `${quiz}-method`, path: `/quizzes/${quiz}/method/` },
  ]),
  { name: 'quizzes', path: '/quizzes/' },
  { name: 'contacts', path: '/contacts/' },
  { name: 'contacts-refused', path: '/contacts/', prepare: (page) => readContacts(page, '%PDF') },
  {
    name: 'contacts-result',
    path: '/contacts/',
    prepare: (page) => readContacts(page, linkedInFile(640)),
  },
  { name: 'map-names', path: MAP },
  { name: 'map-closeness', path: MAP, prepare: (page) => showMap(page, beginning, 'closeness') },
  { name: 'map-work', path: MAP, prepare: (page) => showMap(page, beginning, 'field') },
  { name: 'map-help', path: MAP, prepare: (page) => showMap(page, threeCircles, 'help') },
  { name: 'map-ties', path: MAP, prepare: (page) => showMap(page, threeCircles, 'ties') },
  { name: 'map-result', path: MAP, prepare: (page) => showMap(page, threeCircles, 'result') },
  { name: 'map-thirty', path: MAP, prepare: (page) => showMap(page, thirtyPeople, 'result') },
  { name: 'map-four', path: MAP, prepare: (page) => showMap(page, fourPeople, 'result') },
  { name: 'map-worksheet', path: `${MAP}worksheet/` },
  { name: 'map-likeness', path: `${MAP}likeness/` },
  { name: 'map-likeness-begun', path: `${MAP}likeness/`, prepare: beginLikeness },
  { name: 'embed', path: '/embed/', prepare: showPreview },
  { name: 'embed-frame', path: '/embed/network-diversity/' },
  { name: 'you-empty', path: '/you/', prepare: awake },
  { name: 'you', path: '/you/', prepare: remember },
  { name: 'side-by-side', path: '/you/side-by-side/', prepare: awake },
  { name: 'workshop', path: '/workshop/' },
  { name: 'search', path: '/search/' },
  { name: 'search-results', path: '/search/', prepare: (page) => search(page, 'weak ties') },
  { name: 'search-nothing', path: '/search/', prepare: (page) => search(page, 'xylophone') },
  { name: 'search-dialog', path: '/', prepare: openSearch, windowOnly: true },
];

export const PRINTS: Print[] = [
  { name: 'guide', path: '/guides/diversify-your-professional-network/', sheets: 8 },
  { name: 'plan', path: '/plans/reconnect/', sheets: 4 },
  { name: 'path', path: '/paths/job-seeker/', sheets: 2 },
  { name: 'letter', path: '/newsletter/2026-12/', sheets: 3 },
  { name: 'result', path: QUIZ, prepare: answerAll, sheets: 3 },
  { name: 'worksheet', path: `${QUIZ}worksheet/`, sheets: 2 },
  { name: 'es-worksheet', path: `/es${QUIZ}worksheet/`, sheets: 2 },
  { name: 'es-result', path: `/es${QUIZ}`, prepare: answerAllInSpanish, sheets: 3 },
  {
    name: 'map-result',
    path: MAP,
    prepare: (page) => showMap(page, threeCircles, 'result'),
    sheets: 2,
  },
  { name: 'map-worksheet', path: `${MAP}worksheet/`, sheets: 2 },
  { name: 'you', path: '/you/', prepare: remember, sheets: 2 },
  { name: 'workshop', path: '/workshop/', sheets: 4 },
];

async function tickTwoSteps(page: Page): Promise<void> {
  for (const index of [0, 1]) await page.locator('input[name=done]').nth(index).check();
}

async function saveForLater(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Save for later' }).click();
  await page.getByRole('link', { name: 'Back to it' }).waitFor();
}

async function showMap(page: Page, map: MapProgress, at: StepId): Promise<void> {
  await openMap(page, map, at, page.url());
}

async function beginLikeness(page: Page): Promise<void> {
  await awake(page);
  await page.getByRole('button', { name: 'Look at it' }).click();
  await page.getByLabel('Language').check();
}

/** Sends an address that the browser takes and the server does not. */
async function signUpWrong(page: Page): Promise<void> {
  const form = page.locator('form#letter');
  await form.locator('input[type=email]').fill('ann@example');
  await form.locator('input[type=checkbox]').first().check();
  await form.getByRole('button').click();
  await page.getByRole('alert').waitFor();
}

/** Opens the page again on a device that has been here for half a year. */
async function remember(page: Page): Promise<void> {
  const address = page.url();
  await seedDevice(page);
  await page.goto(address);
  await awake(page);
  await page.locator('.take-along canvas').waitFor();
}

/** Ticks the first choice of the question on the screen. */
async function answerOne(page: Page): Promise<void> {
  await page.locator('form fieldset input').first().check();
}

async function answerAll(page: Page, words: Words['quiz'] = english.quiz): Promise<void> {
  await awake(page);
  const progress = await page.locator('form .progress').innerText();
  const questions = Number(/\d+\D+(\d+)/.exec(progress)?.[1]);
  for (let number = 1; number <= questions; number += 1) {
    await page.getByText(fillWords(words.question, { number, total: questions })).waitFor();
    await answerOne(page);
    await page.getByRole('button', { name: words.goOn }).click();
  }
  await page.locator('form fieldset').waitFor({ state: 'detached' });
}

function answerAllInSpanish(page: Page): Promise<void> {
  return answerAll(page, wordsOf('es').quiz);
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

async function readContacts(page: Page, text: string): Promise<void> {
  await page.locator('[data-awake=true]').waitFor();
  await page.locator('input[type=file]').setInputFiles({
    name: 'Connections.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text, 'utf8'),
  });
  await page.locator('.contacts-result, .refusal').first().waitFor();
}

/** The preview is fetched when it comes near. */
async function showPreview(page: Page): Promise<void> {
  const preview = page.locator('.host iframe');
  await preview.scrollIntoViewIfNeeded();
  const frame = await (await preview.elementHandle())?.contentFrame();
  await frame?.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' });
  await page.evaluate(() => scrollTo(0, 0));
}

async function search(page: Page, words: string): Promise<void> {
  await page.locator('main input[type=search]').fill(words);
  await page.waitForTimeout(1500);
}

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('dialog[open]').waitFor();
}
