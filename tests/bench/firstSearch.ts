import type { Browser, Request } from '@playwright/test';
import { setTimeout as wait } from 'node:timers/promises';

/** A file that a first search fetched and the bytes that came for it. */
export type Fetched = { address: string; bytes: number };

const QUIET = 1500;
const PATIENCE = 20_000;
const SHELL_KINDS = ['document', 'stylesheet', 'font', 'image'];

/**
 * What a reader's first search fetches beyond a page of the site's shell: opens the search page,
 * types the words, and waits until the network is quiet.
 */
export async function fetchedByFirstSearch(
  browser: Browser,
  origin: string,
  words: string,
): Promise<Fetched[]> {
  const shell = await requestsOf(browser, `${origin}/404.html`);
  const shellAddresses = new Set(shell.map((request) => request.url()));
  const all = await requestsOf(browser, `${origin}/search/`, words);
  const own = all.filter(
    (request) =>
      !SHELL_KINDS.includes(request.resourceType()) && !shellAddresses.has(request.url()),
  );
  const fetched = await Promise.all(own.map(weigh));
  if (!fetched.some(({ address }) => address.startsWith('/pagefind/'))) {
    throw new Error(`Searching "${words}" on /search/ asked for nothing under /pagefind/.`);
  }
  return fetched.sort((a, b) => b.bytes - a.bytes);
}

async function requestsOf(browser: Browser, address: string, words?: string): Promise<Request[]> {
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
  await Promise.all(requests.map((request) => request.response()));
  await context.close();
  return requests;
}

async function weigh(request: Request): Promise<Fetched> {
  const { pathname } = new URL(request.url());
  // Headers are left out; a file from the cache has weighed nothing.
  const { responseBodySize } = await request.sizes();
  return { address: pathname, bytes: responseBodySize };
}
