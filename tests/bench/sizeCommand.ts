import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PackedSiteWords } from '#src/search/packSiteWords.ts';
import { searchPlacesOf } from '#src/search/searchPlaces.ts';
import { languages } from '#src/site/languages.ts';
import { addressOf, builtFiles, DIST } from '../support/builtFiles.ts';
import { browserArguments, findBrowser } from '../support/findBrowser.ts';
import { printTable } from '../support/printTable.ts';
import { serveFolder } from '../support/serveFolder.ts';
import {
  BUDGETS,
  FIRST_SEARCHES,
  FRAME_PAGE,
  LOADED_ONLY_WITH,
  LOADER,
  MAP_PAGE,
  QUIZ_PAGE,
  SHELL_PAGE,
  wordsBudget,
  YOU_PAGE,
} from './budgets.ts';
import type { Budget } from './budgets.ts';
import { weigh, weighPeers } from './embedWeight.ts';
import { fetchedByFirstSearch } from './firstSearch.ts';
import { brotliBytes, loadedFiles, scriptsBeyond, takeApart } from './pageWeight.ts';
import type { PageParts, PageScript } from './pageWeight.ts';

type Part = { name: string; bytes: number };
type Measured = { budget: Budget; bytes: number; of: string; parts: Part[] };

async function main(): Promise<void> {
  const guides = builtFiles('.html').filter((file) =>
    /^(?:[a-z]{2}\/)?guides\/[^/]+\/index\.html$/.test(file),
  );
  const server = await serveFolder(DIST);
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: browserArguments(),
  });
  try {
    const measured = [
      largestGuide(guides),
      await scriptNeededToRead(browser, server.origin, guides),
      island(BUDGETS.quiz, QUIZ_PAGE),
      island(BUDGETS.you, YOU_PAGE),
      await firstScreenOfMap(browser, server.origin),
      island(BUDGETS.map, MAP_PAGE),
      ...(await firstSearches(browser, server.origin)),
      ...languages.map(({ id }) => wordsOfSearch(id)),
      embedLoader(),
      embedFrame(),
    ];
    compareEmbeds();
    report(measured);
  } finally {
    await browser.close();
    await server.stop();
  }
}

function largestGuide(guides: string[]): Measured {
  const weighed = guides
    .map((file) => {
      const { html, styles } = takeApart(DIST, file);
      const parts = [
        { name: `${file} (styles in it too)`, bytes: brotliBytes(html) },
        ...styles.map(weighFile),
      ];
      return { file, parts, bytes: sum(parts) };
    })
    .sort((a, b) => b.bytes - a.bytes);
  const [largest] = weighed;
  if (largest === undefined) throw new Error('dist/ holds no guide page to weigh.');
  return { budget: BUDGETS.guide, ...largest, of: addressOf(largest.file) };
}

/** The scripts of each guide whose text is not all there without them; nothing when all can be read. */
async function scriptNeededToRead(
  browser: Browser,
  origin: string,
  guides: string[],
): Promise<Measured> {
  const parts: Part[] = [];
  for (const file of guides) {
    const [without = [], withScript = []] = await Promise.all(
      [false, true].map(async (javaScriptEnabled) => {
        const page = await browser.newPage({ javaScriptEnabled });
        await page.goto(`${origin}${addressOf(file)}`, { waitUntil: 'load' });
        const text = await page.locator('main').innerText();
        await page.close();
        return text.split('\n').map((line) => line.trim());
      }),
    );
    const there = new Set(without);
    const missing = withScript.filter((line) => !there.has(line));
    if (missing.length > 0) {
      const { scripts } = takeApart(DIST, file);
      parts.push({
        name: `${file}: without script, "${(missing[0] ?? '').slice(0, 60)}" is not there`,
        bytes: sum(weighScripts(scripts)),
      });
    }
  }
  return {
    budget: BUDGETS.reading,
    bytes: Math.max(0, ...parts.map(({ bytes }) => bytes)),
    of: `${guides.length} guides, read with scripts off`,
    parts,
  };
}

function island(budget: Budget, file: string): Measured {
  const parts = islandOf(file);
  if (parts.length === 0) throw new Error(`${file} loads no script, so nothing was weighed.`);
  return { budget, bytes: sum(parts), of: addressOf(file), parts };
}

/** What the map's page fetches by itself, before anybody is named. */
async function firstScreenOfMap(browser: Browser, origin: string): Promise<Measured> {
  const page = await browser.newPage();
  const fetched = new Set<string>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) fetched.add(pathname.slice(1));
  });
  await page.goto(`${origin}${addressOf(MAP_PAGE)}`, { waitUntil: 'networkidle' });
  await page.close();
  const parts = islandOf(MAP_PAGE).filter(({ name }) => fetched.has(name));
  if (parts.length === 0) throw new Error(`${MAP_PAGE} fetched no script, so nothing was weighed.`);
  return { budget: BUDGETS.mapNames, bytes: sum(parts), of: addressOf(MAP_PAGE), parts };
}

/** The scripts of an island's page that a page without one does not have. */
function islandOf(file: string): Part[] {
  const page = takeApart(DIST, file);
  return weighScripts(scriptsBeyond(page, takeApart(DIST, SHELL_PAGE))).filter(isLoadedBy(page));
}

/** Leaves out what a page's scripts name and this page never loads. */
function isLoadedBy(page: PageParts): (part: Part) => boolean {
  const never = LOADED_ONLY_WITH.filter(({ attribute }) => !page.html.includes(attribute));
  return ({ name }) => !never.some(({ file }) => file.test(name));
}

function embedLoader(): Measured {
  const { gzip } = weigh(LOADER, path.join(DIST, LOADER));
  return { budget: BUDGETS.loader, bytes: gzip, of: addressOf(LOADER), parts: [] };
}

function embedFrame(): Measured {
  const page = takeApart(DIST, FRAME_PAGE);
  const files = page.scripts.filter((script) => 'file' in script);
  const parts = [
    { name: `${FRAME_PAGE} (styles and first script in it too)`, bytes: brotliBytes(page.html) },
    ...page.styles.map(weighFile),
    ...weighScripts(files).filter(isLoadedBy(page)),
  ];
  if (files.length === 0) throw new Error(`${FRAME_PAGE} loads no script, so nothing was weighed.`);
  return { budget: BUDGETS.frame, bytes: sum(parts), of: addressOf(FRAME_PAGE), parts };
}

function compareEmbeds(): void {
  const weights = [weigh('wider-circle /embed/v1.js', path.join(DIST, LOADER)), ...weighPeers()];
  printTable(
    'Script on the page of a host, beside others (bytes)',
    ['script', 'as it is', 'gzip', 'brotli'],
    weights.map(({ name, raw, gzip, brotli }) => [name, ...[raw, gzip, brotli].map(number)]),
  );
}

async function firstSearches(browser: Browser, origin: string): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const search of FIRST_SEARCHES) {
    const fetched = await fetchedByFirstSearch(browser, origin, search);
    const parts = fetched.map(({ address, bytes }) => ({ name: address, bytes }));
    const of = `${search.address} "${search.words}"`;
    measured.push({ budget: BUDGETS.search, bytes: sum(parts), of, parts });
  }
  return measured;
}

function wordsOfSearch(language: string): Measured {
  const { words } = searchPlacesOf(language);
  const text = readFileSync(path.join(DIST, words), 'utf8');
  const { pages } = JSON.parse(text) as PackedSiteWords;
  return { budget: wordsBudget(pages.length), bytes: brotliBytes(text), of: words, parts: [] };
}

function report(measured: Measured[]): void {
  for (const { budget, parts } of measured.filter(({ parts }) => parts.length > 0)) {
    printTable(
      `Parts: ${budget.name}`,
      ['file', 'bytes'],
      parts.map(({ name, bytes }) => [name, number(bytes)]),
    );
  }
  const fonts = builtFiles()
    .filter((file) => file.endsWith('.woff2'))
    .map(weighFont);
  printTable(
    'Fonts (already compressed, kept for a year, outside the budgets)',
    ['file', 'bytes'],
    fonts.map(({ name, bytes }) => [name, number(bytes)]),
  );
  printTable(
    'Budgets (bytes with brotli)',
    ['what', 'measured', 'limit', 'used', '', 'of'],
    measured.map(({ budget: { name, limit }, bytes, of }) => [
      name,
      number(bytes),
      number(limit),
      limit === 0 ? '' : `${Math.round((bytes / limit) * 100)} %`,
      bytes <= limit ? 'ok' : 'OVER',
      of,
    ]),
  );
  const over = measured.filter(({ budget, bytes }) => bytes > budget.limit);
  for (const { budget, bytes } of over) {
    console.error(`\n${budget.name}: ${number(bytes - budget.limit)} bytes over its budget.`);
  }
  process.exitCode = over.length === 0 ? 0 : 1;
}

function weighScripts(scripts: PageScript[]): Part[] {
  const inline = scripts.flatMap((script) => ('inline' in script ? [script.inline] : []));
  const own = { name: 'scripts in the page', bytes: brotliBytes(inline.join('\n')) };
  return [...(own.bytes > 0 ? [own] : []), ...loadedFiles(DIST, scripts).map(weighFile)];
}

function weighFile(file: string): Part {
  return { name: file, bytes: brotliBytes(readFileSync(path.join(DIST, file))) };
}

function weighFont(file: string): Part {
  return { name: file, bytes: readFileSync(path.join(DIST, file)).length };
}

function sum(parts: Part[]): number {
  return parts.reduce((total, { bytes }) => total + bytes, 0);
}

function number(bytes: number): string {
  return bytes.toLocaleString('en-GB');
}

await main();
