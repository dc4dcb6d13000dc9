import type { Browser, Request } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DIST } from '../support/builtFiles.ts';
import { brotliBytes } from './pageWeight.ts';

/** A file that a first search fetched and the bytes that came for it. */
export type Fetched = { address: string; bytes: number };

const QUIET = 1500;
const PATIENCE = 20_000;
const SHELL_KINDS = ['document', 'stylesheet', 'font', 'image'];

/** On which search page, and for which words. */
export type FirstSearch = { readonly address: string; readonly words: string };

/**
 * What a reader's first search fetches beyond a page of the site's shell: opens the search page,
 * types the words, and waits until the network is quiet.
 */
export async function fetchedByFirstSearch(
  browser: Browser,
  origin: string,
  { address, words }: FirstSearch,
): Promise<Fetched[]> {
  const shell = await fetchedBy(browser, `${origin}/404.html`);
  const shellAddresses = new Set(shell.map((file) => file.address));
  const all = await fetchedBy(browser, `${origin}${address}`, words);
  const fetched = all.filter(
    (file, index) =>
      !shellAddresses.has(file.address) &&
      all.findIndex((other) => other.address === file.address) === index,
  );
  if (!fetched.some((file) => file.address.startsWith('/pagefind/'))) {
    throw new Error(`Searching "${words}" on ${address} asked for nothing under /pagefind/.`);
  }
  return fetched.sort((a, b) => b.bytes - a.bytes);
}

/** All that opening an address fetches, after typing the words in its search field if given. */
async function fetchedBy(browser: Browser, address: string, words?: string): Promise<Fetched[]> {
  const context = await browser.newContext();
  const requests: Request[] = [];
  let last = Date.now();
  context.on('request', (request) => {
    requests.push(request);
    last = Date.now();
  });
  const page = await context.newPage();
  await page.goto(address);
  if (words !== undefined) {
    await page.locator('main input[type=search]').first().pressSequentially(words, { delay: 30 });
    last = Date.now();
  }
  const deadline = Date.now() + PATIENCE;
  while (Date.now() - last < QUIET && Date.now() < deadline) await wait(50);
  const own = requests.filter((request) => !SHELL_KINDS.includes(request.resourceType()));
  const fetched = await Promise.all(own.map(weigh));
  await context.close();
  return fetched;
}

async function weigh(request: Request): Promise<Fetched> {
  const { pathname: address } = new URL(request.url());
  const { responseBodySize } = await request.sizes();
  if (responseBodySize > 0) return { address, bytes: responseBodySize };
  // Chromium does not tell the size of a worker's own script.
  return { address, bytes: brotliBytes(readFileSync(path.join(DIST, address))) };
}
