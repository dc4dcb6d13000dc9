/**
 * Searches the built site (`npm run build` first) as the worker in the browser does: the same
 * engine, index and words file, with `fetch` reading the files of `dist/`.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { makeSearch, type TextIndex } from '#src/search/searchSite.ts';
import { mediaTypeOf } from '#src/server/mediaTypes.ts';
import { pageKinds, type SiteWords, siteWordsPath } from '#src/search/siteWords.ts';

type Engine = {
  createInstance(options: Record<string, unknown>): TextIndex & { init(): Promise<void> };
};
/** `first` lists several pages where each is a right answer to the query. */
type Asked = { readonly query: string; readonly first: string | readonly string[] };

const dist = resolve('dist');
const enginePath = '/pagefind/pagefind.js';
const budget = 120_000;
let queries: Asked[] = [];
let siteWords: SiteWords;

/** What the browser would transfer, by address; emptied for each measured search. */
const transferred = new Map<string, number>();

/** As the server sends it: compressed, if its kind is compressed. */
function servedSize(path: string, bytes: Buffer): number {
  return mediaTypeOf(path).compressible ? brotliCompressSync(bytes).length : bytes.length;
}

async function readDist(path: string): Promise<Buffer> {
  const bytes = await readFile(join(dist, path));
  transferred.set(path, servedSize(path, bytes));
  return bytes;
}

async function startSearch(): Promise<ReturnType<typeof makeSearch>> {
  await readDist(enginePath);
  const { createInstance } = (await import(pathToFileURL(join(dist, enginePath)).href)) as Engine;
  const index = createInstance({ basePath: '/pagefind/', baseUrl: '/' });
  await index.init();
  return makeSearch(index, JSON.parse((await readDist(siteWordsPath)).toString()) as SiteWords);
}

before(async () => {
  assert.ok(
    existsSync(join(dist, enginePath)),
    'dist/pagefind/pagefind.js is missing. Run `npm run build`, then this test again.',
  );
  globalThis.fetch = async (input) => {
    const { pathname } = new URL(String(input), 'http://localhost');
    return new Response(new Uint8Array(await readDist(pathname)));
  };
  queries = JSON.parse(await readFile('tests/fixtures/search/queries.json', 'utf8')) as Asked[];
  siteWords = JSON.parse(await readFile(join(dist, siteWordsPath), 'utf8')) as SiteWords;
});

test('every guide, plan, path, quiz and letter is in the index with its title, answer and topics', async () => {
  const folders = {
    guide: 'guides',
    plan: 'plans',
    path: 'paths',
    quiz: 'quizzes',
    letter: 'newsletter',
  };
  for (const kind of pageKinds) {
    if (kind === 'tool') continue;
    const names = await readdir(join('content', folders[kind]));
    // Beside the letters lies the wording of consent.
    const files = names.filter((name) => name !== 'consent.yaml');
    const found = siteWords.pages.filter((page) => page.kind === kind).map(({ url }) => url);
    const expected = files.map((name) => `/${folders[kind]}/${name.replace(/\.[a-z]+$/u, '')}/`);
    assert.ok(expected.length > 0, `content/${folders[kind]} is empty`);
    assert.deepEqual(found.sort(), expected.sort());
  }
  for (const { url, kind, title, question, answer, topics } of siteWords.pages) {
    assert.ok(title !== '' && answer !== '', `${url} lacks a line`);
    assert.ok(
      question !== '' || !['guide', 'plan', 'path'].includes(kind),
      `${url} has no question`,
    );
    // A path crosses the topics.
    assert.ok(topics.length > 0 || kind === 'path', `${url} has no topic`);
  }
});

test('the tools are in the index', () => {
  const tools = siteWords.pages.filter(({ kind }) => kind === 'tool').map(({ url }) => url);
  assert.deepEqual(tools.sort(), ['/contacts/', '/map/']);
});

test('at least 92 of 100 misspelt and synonym queries have a right page first, 95 in the first three', async () => {
  assert.ok(queries.length >= 150, `only ${String(queries.length)} queries`);
  const search = await startSearch();
  const wrong: string[] = [];
  let inFirstThree = 0;
  for (const { query, first } of queries) {
    const { results } = await search(query);
    const wanted = [first].flat();
    const place = results.findIndex(({ url }) => wanted.includes(url)) + 1;
    if (place >= 1 && place <= 3) inFirstThree += 1;
    if (place === 1) continue;
    const best = results[0]?.url ?? 'nothing';
    wrong.push(`"${query}": ${best} first, ${wanted.join(' or ')} at ${String(place)}`);
  }
  const right = queries.length - wrong.length;
  const line = `search: ${String(right)} of ${String(queries.length)} queries right first, ${String(inFirstThree)} in the first three`;
  console.log([line, ...wrong].join('\n  '));
  assert.ok(right >= queries.length * 0.92, [line, ...wrong].join('\n  '));
  assert.ok(inFirstThree >= queries.length * 0.95, [line, ...wrong].join('\n  '));
});

test('the pages that queries expect exist', () => {
  const urls = new Set(siteWords.pages.map(({ url }) => url));
  for (const { query, first } of queries) {
    for (const url of [first].flat()) assert.ok(urls.has(url), `"${query}": no page ${url}`);
  }
});

test('words that are nowhere on the site find nothing', async () => {
  const search = await startSearch();
  const { results, tried } = await search('xylophone zzqqx');
  assert.deepEqual(results, []);
  assert.deepEqual(tried, ['xylophone', 'zzqqx']);
});

test('the first search costs no more than 120 kB in all', async () => {
  const own = (await readdir(join(dist, '_astro'))).filter((name) =>
    /^search(?:Dialog|Worker|Panel)-.*\.(?:js|css)$/u.test(name),
  );
  assert.equal(own.length, 3, `dialog, worker and styles expected, found: ${own.join(', ')}`);
  let most = { query: '', bytes: 0 };
  // The longest queries ask for the most parts of the index.
  const longest = queries.map(({ query }) => query).sort((a, b) => b.length - a.length);
  for (const query of longest.slice(0, 10)) {
    transferred.clear();
    for (const name of own) await readDist(`/_astro/${name}`);
    await (
      await startSearch()
    )(query);
    const bytes = [...transferred.values()].reduce((sum, size) => sum + size, 0);
    if (bytes > most.bytes) most = { query, bytes };
  }
  console.log(
    `search: first search at most ${(most.bytes / 1000).toFixed(1)} kB ("${most.query}")`,
  );
  assert.ok(
    most.bytes > 0 && most.bytes <= budget,
    `"${most.query}" costs ${String(most.bytes)} B`,
  );
});
