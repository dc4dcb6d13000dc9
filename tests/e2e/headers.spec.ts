import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { isServed } from '../support/addresses.ts';
import { addressOf, builtFiles, readBuilt } from '../support/builtFiles.ts';
import { parsePolicy, unsafeWords } from '../support/contentSecurityPolicy.ts';
import { rawRequest } from '../support/rawRequest.ts';
import type { RawAnswer, RawQuestion } from '../support/rawRequest.ts';
import { expect, test } from '../support/test.ts';

/** What every answer of the server carries, whatever it answers. */
const HEADERS: Record<string, RegExp> = {
  'content-security-policy': /frame-ancestors 'none'/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^(no-referrer|same-origin|strict-origin(-when-cross-origin)?)$/,
  'permissions-policy': /camera=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
  'strict-transport-security': /max-age=\d{8,}/,
};

/** Only a quiz for other sites may stand in their frames. */
const FRAMABLE = /^\/embed\/[a-z\d-]+(\/(index\.html)?)?$/;

const MUST_NOT = ['set-cookie', 'x-powered-by', 'server'];

/** Only the file that runs Pagefind's WebAssembly may compile it. */
const COMPILES_WEBASSEMBLY = /worker[^/]*\.js$/i;

const NOT_THERE = [
  '/no-such-page/',
  '/no-such-page',
  '/guides/no-such-guide/',
  '/_astro/no-such-file.js',
  '/index.html.br',
  '/404.html',
];

const NOT_FOR_ANYONE = [
  '/../package.json',
  '/..%2fpackage.json',
  '/%2e%2e/package.json',
  '/..%5cpackage.json',
  '/.git/config',
  '/.env',
  '/%00',
  '/%E0%A4%A',
  '//example.com/',
];

const built = builtFiles().filter((file) => !/\.(br|gz|zst)$/.test(file));
const files = built.filter(isServed);
const forServerOnly = built.filter((file) => !isServed(file));
const pages = files.filter((file) => file.endsWith('.html'));

test('every built file is served with every header', async () => {
  test.setTimeout(120_000);
  const served = files.filter((file) => file !== '404.html');
  await expectNoFaults(served.map(addressOfFile), [200]);
});

test('every page answers to its .html and slash-less forms with every header', async () => {
  test.setTimeout(120_000);
  const forms = pages.flatMap((file) => {
    const bare = addressOf(file).replace(/\/$/, '');
    return [`/${file}`, `${bare}.html`, bare].filter((form) => form !== '' && form !== '.html');
  });
  expect(forms.length).toBeGreaterThan(0);
  await expectNoFaults(forms, [200, 301, 308, 404]);
});

test('a page without its last slash leads to the page with it, on this site only', async () => {
  const answer = await get('/guides');
  expect([301, 308]).toContain(answer.status);
  expect(answer.headers.location).toBe('/guides/');
  const tricked = await get('//example.com');
  expect(tricked.headers.location ?? '').not.toMatch(/^(https?:)?\/\/example/);
});

test('what is not there is answered by the 404 page, with every header', async () => {
  await expectNoFaults(NOT_THERE, [404]);
  const answer = await get('/no-such-page/');
  expect(answer.body.toString()).toBe(readBuilt('404.html'));
});

test('what the server fills in or mails is not served as it is', async () => {
  expect(forServerOnly.length).toBeGreaterThan(5);
  const forms = forServerOnly.flatMap((file) => [`/${file}`, `/${file}.br`, addressOf(file)]);
  await expectNoFaults(forms, [404]);
});

test('what nobody may read is refused, with every header', async () => {
  await expectNoFaults(NOT_FOR_ANYONE, [301, 308, 400, 403, 404]);
});

for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
  test(`${method} to a page is refused with 405, the allowed methods and every header`, async () => {
    const answer = await get('/', { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toMatch(/GET/);
    expect(headerFaults('/', answer)).toEqual([]);
  });
}

test('HEAD answers like GET, without a body', async () => {
  const got = await get('/');
  const head = await get('/', { method: 'HEAD' });
  expect(head.status).toBe(200);
  expect(head.body.length).toBe(0);
  for (const name of [...Object.keys(HEADERS), 'content-type', 'cache-control', 'etag']) {
    expect(head.headers[name], name).toEqual(got.headers[name]);
  }
});

test('hashed files are kept for a year, and pages are asked for anew', async () => {
  const hashed = files.filter((file) => file.startsWith('_astro/'));
  expect(hashed.length).toBeGreaterThan(0);
  for (const file of hashed) {
    const kept = (await get(`/${file}`)).headers['cache-control'];
    expect(kept, file).toMatch(/max-age=31536000.*immutable/);
  }
  for (const file of pages) {
    const kept = (await get(addressOfFile(file))).headers['cache-control'] ?? '';
    expect(kept, file).toMatch(/no-cache|max-age=0/);
  }
});

test('text is sent compressed in the form that the reader takes', async () => {
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
  for (const encoding of ['br', 'gzip'] as const) {
    const answer = await get('/', { headers: { 'accept-encoding': encoding } });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers.vary).toMatch(/accept-encoding/i);
    expect(unpack[encoding](answer.body).toString()).toBe(readBuilt('index.html'));
  }
  const plain = await get('/', { headers: { 'accept-encoding': 'identity' } });
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.body.toString()).toBe(readBuilt('index.html'));
});

test('no page has a policy of its own that allows what is unsafe', () => {
  const faults = pages.flatMap((file) =>
    policiesIn(readBuilt(file)).flatMap((text) =>
      unsafeWords(parsePolicy(text)).map((word) => `${file}: ${word}`),
    ),
  );
  expect(faults).toEqual([]);
});

test('every page allows nothing but what its policy names', async () => {
  for (const file of pages) {
    const answer = await get(addressOfFile(file));
    const texts = [
      String(answer.headers['content-security-policy'] ?? ''),
      ...policiesIn(readBuilt(file)),
    ];
    const policies = texts.map(parsePolicy);
    const values = (name: string): string[] => policies.flatMap((policy) => policy.get(name) ?? []);
    expect(values('default-src'), file).toContain("'none'");
    expect(values('base-uri'), file).toContain("'none'");
    expect(values('form-action').length, file).toBeGreaterThan(0);
    expect(values('script-src').join(' '), file).not.toMatch(/\*|https?:|data:/);
    expect(values('script-src').length, file).toBeGreaterThan(0);
  }
});

async function expectNoFaults(addresses: string[], statuses: number[]): Promise<void> {
  const faults: string[] = [];
  for (const address of addresses) {
    const answer = await get(address);
    if (!statuses.includes(answer.status)) {
      faults.push(`${address}: status ${answer.status}`);
    }
    faults.push(...headerFaults(address, answer));
  }
  expect(faults).toEqual([]);
}

function headerFaults(address: string, answer: RawAnswer): string[] {
  const headers = answer.headers;
  const framable = FRAMABLE.test(address) && answer.status !== 404;
  const expected = framable
    ? { ...HEADERS, 'content-security-policy': /; frame-ancestors \*$/ }
    : { ...HEADERS, 'x-frame-options': /^DENY$/ };
  const wrong = Object.entries(expected)
    .filter(([name, form]) => !form.test(String(headers[name] ?? '')))
    .map(([name]) => `${address}: ${name} is ${String(headers[name] ?? 'missing')}`);
  const extra = MUST_NOT.filter((name) => headers[name] !== undefined).map(
    (name) => `${address}: ${name} is sent`,
  );
  const allowed = COMPILES_WEBASSEMBLY.test(address) ? ["'wasm-unsafe-eval'"] : [];
  const policy = parsePolicy(String(headers['content-security-policy'] ?? ''));
  const unsafe = unsafeWords(policy, allowed).map((word) => `${address}: allows ${word}`);
  return [...wrong, ...extra, ...unsafe];
}

function get(address: string, question?: RawQuestion): Promise<RawAnswer> {
  return rawRequest(test.info().project.use.baseURL ?? '', address, question);
}

function addressOfFile(file: string): string {
  return file === '404.html' ? '/404.html' : file.endsWith('.html') ? addressOf(file) : `/${file}`;
}

function policiesIn(html: string): string[] {
  const metas = html.matchAll(/<meta[^>]*http-equiv="content-security-policy"[^>]*>/gi);
  return [...metas].map(([meta]) =>
    (/content="([^"]*)"/i.exec(meta)?.[1] ?? '').replaceAll('&#39;', "'").replaceAll('&apos;', "'"),
  );
}
