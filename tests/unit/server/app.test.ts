import assert from 'node:assert/strict';
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createApp } from '#src/server/app.ts';
import { loadFiles, MissingSiteError } from '#src/server/files.ts';
import { fallbackPagePolicy } from '#src/server/headers.ts';
import { ask, makeSite, pagePolicy, serveSite, siteFiles, tell } from './siteFixture.ts';

const everyAnswer: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /^default-src 'none'; .*frame-ancestors 'none'$/,
  'strict-transport-security': /^max-age=63072000; includeSubDomains$/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\).*geolocation=\(\).*microphone=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'cross-origin-embedder-policy': /^require-corp$/,
  'origin-agent-cluster': /^\?1$/,
  'x-frame-options': /^DENY$/,
};

describe('the app behind the server', () => {
  let site: Awaited<ReturnType<typeof serveSite>>;
  before(async () => {
    site = await serveSite([
      (app) =>
        app.get('/breaks/:token', () => {
          throw new Error('the cause');
        }),
      (app) => app.post('/guides/x/', (context) => context.text('posted')),
    ]);
  });
  after(() => site.end());

  const kinds: readonly (readonly [string, number, string, Parameters<typeof ask>[2]?])[] = [
    ['a page', 200, '/'],
    ['a compressed page', 200, '/guides/x/', { headers: { 'accept-encoding': 'br' } }],
    ['a page for HEAD', 200, '/', { method: 'HEAD' }],
    ['a page that has not changed', 304, '/', { headers: { 'if-none-match': '*' } }],
    ['a page without a policy', 200, '/bare/'],
    ['a style sheet', 200, '/_astro/page.Ab12.css'],
    ['a search worker', 200, '/_astro/searchWorker-D4.js'],
    ['an index file', 200, '/pagefind/fragment/en_ae12b75.pf_fragment'],
    ['a text file', 200, '/robots.txt'],
    ['a missing page', 404, '/nowhere/'],
    ['a missing page for HEAD', 404, '/nowhere', { method: 'HEAD' }],
    ['a missing page for POST', 404, '/nowhere', { method: 'POST' }],
    ['the 404 page by its name', 404, '/404.html'],
    ['a redirect to the slash', 308, '/guides/x'],
    ['a redirect from index.html', 308, '/guides/x/index.html'],
    ['a method that files do not have', 405, '/', { method: 'DELETE' }],
    ['the status', 200, '/status'],
    ['a fault of the server', 500, '/breaks/secret-token?q=1'],
    ['an address that cannot be read', 400, '/a\\b'],
    ['a host that cannot be', 400, '/', { headers: { host: 'a/b' } }],
    ['an expectation', 417, '/', { headers: { expect: 'the-best' } }],
  ];
  for (const [what, status, path, options] of kinds) {
    test(`${what} carries every security header and does not name its server`, async () => {
      const { headers, ...answer } = await ask(site.url, path, options);
      assert.equal(answer.status, status);
      for (const [name, value] of Object.entries(everyAnswer)) {
        // What frames without an origin load may be fetched from anywhere.
        const open =
          name === 'cross-origin-resource-policy' && /^\/_astro\/(?!searchWorker)/.test(path);
        assert.match(String(headers[name]), open ? /^cross-origin$/ : value, name);
      }
      assert.equal(headers['server'], undefined);
      assert.equal(headers['x-powered-by'], undefined);
      const worker = path.includes('searchWorker') ? "'wasm-unsafe-eval'" : '';
      assert.doesNotMatch(String(headers['content-security-policy']).replace(worker, ''), /unsafe/);
    });
  }

  for (const [what, status, bytes] of [
    ['what is not HTTP', 400, 'nonsense\r\n\r\n'],
    ['a NUL in the address', 400, 'GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['a header of 40 kB', 431, `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`],
    ['a request without a host', 200, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    [
      'an address in full',
      200,
      'GET http://x.example/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    ],
  ] as const) {
    test(`${what} is answered with ${status} and every security header`, async () => {
      const heard = await tell(site.url, bytes);
      assert.ok(heard.startsWith(`HTTP/1.1 ${status} `), heard.slice(0, 100));
      for (const name of Object.keys(everyAnswer)) {
        assert.ok(heard.toLowerCase().includes(`\r\n${name}: `), name);
      }
    });
  }

  test('a page is sent with the policy of its own meta tag', async () => {
    const { headers } = await ask(site.url, '/guides/x/');
    assert.equal(headers['content-security-policy'], `${pagePolicy}; frame-ancestors 'none'`);
    const missing = await ask(site.url, '/nowhere/');
    assert.equal(
      missing.headers['content-security-policy'],
      `${pagePolicy}; frame-ancestors 'none'`,
    );
  });

  test('a page without a policy may run no script', async () => {
    const { headers } = await ask(site.url, '/bare/');
    const policy = headers['content-security-policy'];
    assert.equal(policy, `${fallbackPagePolicy}; frame-ancestors 'none'`);
    assert.doesNotMatch(String(policy), /script-src/);
  });

  test('each coding is sent when asked for, with its own length and tag, and reads the same', async () => {
    const tags = new Set<unknown>();
    for (const [accept, coding] of [
      ['br', 'br'],
      ['gzip', 'gzip'],
      ['identity', undefined],
    ] as const) {
      const answer = await ask(site.url, '/', { headers: { 'accept-encoding': accept } });
      assert.equal(answer.headers['content-encoding'], coding);
      assert.equal(answer.headers['content-length'], String(answer.bytes.length));
      assert.equal(answer.headers['vary'], 'Accept-Encoding');
      assert.equal(answer.text, siteFiles['index.html']);
      assert.match(String(answer.headers['etag']), /^"[\w-]{22}(-br|-gz)?"$/);
      tags.add(answer.headers['etag']);
    }
    assert.equal(tags.size, 3);
  });

  test('HEAD has the headers of GET and no body', async () => {
    const options = { headers: { 'accept-encoding': 'br' } };
    const get = await ask(site.url, '/', options);
    const head = await ask(site.url, '/', { ...options, method: 'HEAD' });
    const now = { date: undefined };
    assert.deepEqual({ ...head.headers, ...now }, { ...get.headers, ...now });
    assert.equal(head.bytes.length, 0);
  });

  test('a tag that the client holds is answered with 304 and no body, for its own coding only', async () => {
    const { headers } = await ask(site.url, '/', { headers: { 'accept-encoding': 'br' } });
    const etag = String(headers['etag']);
    const again = (ifNoneMatch: string, accept = 'br') =>
      ask(site.url, '/', { headers: { 'if-none-match': ifNoneMatch, 'accept-encoding': accept } });
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await again(known);
      assert.equal(answer.status, 304, known);
      assert.equal(answer.bytes.length, 0);
      assert.equal(answer.headers['etag'], etag);
      assert.equal(answer.headers['vary'], 'Accept-Encoding');
      assert.equal(answer.headers['cache-control'], 'no-cache');
    }
    for (const unknown of ['"other"', '', etag.slice(1, -1)]) {
      assert.equal((await again(unknown)).status, 200, unknown);
    }
    assert.equal((await again(etag, 'gzip')).status, 200);
  });

  for (const [path, cache] of [
    ['/_astro/page.Ab12.css', 'public, max-age=31536000, immutable'],
    ['/pagefind/fragment/en_ae12b75.pf_fragment', 'public, max-age=31536000, immutable'],
    ['/pagefind/wasm.en.pagefind', 'no-cache'],
    ['/pagefind/pagefind-entry.json', 'no-cache'],
    ['/pagefind/pagefind.js', 'no-cache'],
    ['/robots.txt', 'no-cache'],
    ['/', 'no-cache'],
    ['/nowhere', 'no-cache'],
    ['/_astro/nowhere.js', 'no-cache'],
    ['/guides/x', 'no-cache'],
    ['/status', 'no-store'],
    ['/breaks/x', 'no-store'],
  ] as const) {
    test(`${path} may be kept: ${cache}`, async () => {
      assert.equal((await ask(site.url, path)).headers['cache-control'], cache);
    });
  }

  test("Pagefind's files, which it unpacks itself, are sent without a coding", async () => {
    const path = '/pagefind/fragment/en_ae12b75.pf_fragment';
    const { headers } = await ask(site.url, path, { headers: { 'accept-encoding': 'br, gzip' } });
    assert.equal(headers['content-encoding'], undefined);
    assert.equal(headers['content-type'], 'application/octet-stream');
  });

  for (const [path, location] of [
    ['/guides/x', '/guides/x/'],
    ['/guides/x?from=mail&a=%2F', '/guides/x/?from=mail&a=%2F'],
    ['/guides/x/index.html', '/guides/x/'],
    ['/guides/x/index.html?q=1', '/guides/x/?q=1'],
    ['/index.html', '/'],
    ['/caf%C3%A9', '/caf%C3%A9/'],
  ] as const) {
    test(`${path} leads to ${location}`, async () => {
      const answer = await ask(site.url, path);
      assert.equal(answer.status, 308);
      assert.equal(answer.headers['location'], location);
    });
  }

  test('an address with an accent reaches its page', async () => {
    assert.match((await ask(site.url, '/caf%C3%A9/')).text, /Accents/);
  });

  for (const path of [
    '/../secret.txt',
    '/../../etc/passwd',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/guides/..%2f..%2f..%2fsecret.txt',
    '/guides/x/../../../secret.txt',
    '/....//secret.txt',
    '/.%00./secret.txt',
    '/%00',
    '/robots.txt%00.html',
    '/robots.txt%20',
    '/%c0%ae%c0%ae/secret.txt',
    '/%',
    '/%zz',
    '//etc/passwd',
    '/file:///etc/passwd',
    '/C:/Windows/win.ini',
    '/.hidden',
    '/%2ehidden',
    '/index.html.br',
    '/guides',
    '/guides/',
    '/guides%2fx%2f',
    '/GUIDES/X/',
    '//x.example/guides/x',
    '//guides/x',
    '/__proto__',
    '/constructor/',
    '/<script>alert(1)</script>',
  ]) {
    test(`${path} reaches nothing and is not repeated`, async () => {
      const answer = await ask(site.url, path);
      assert.ok([400, 404].includes(answer.status), String(answer.status));
      assert.equal(answer.headers['location'], undefined);
      assert.doesNotMatch(answer.text, /SECRET|root:|not for visitors|<script|x\.example/);
      assert.equal(answer.text.includes(path), false);
    });
  }

  test('a method that files do not have is refused with those they have', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
      const answer = await ask(site.url, '/_astro/page.Ab12.css', { method });
      assert.equal(answer.status, 405, method);
      assert.equal(answer.headers['allow'], 'GET, HEAD');
    }
  });

  test('a route may take the methods that a page has not', async () => {
    assert.equal((await ask(site.url, '/guides/x/', { method: 'POST' })).text, 'posted');
    assert.match((await ask(site.url, '/guides/x/')).text, /Guide/);
  });

  test('a fault shows no detail, and the log names the route without the address', async () => {
    site.logged.length = 0;
    const answer = await ask(site.url, '/breaks/secret-token?q=someone@example.org');
    assert.equal(answer.status, 500);
    assert.match(answer.text, /Something went wrong/);
    assert.doesNotMatch(answer.text, /cause|\.ts|secret/);
    assert.equal(site.logged.length, 1);
    assert.match(site.logged[0] ?? '', /^GET \/breaks\/:token failed: Error: the cause\n/);
    assert.doesNotMatch(site.logged[0] ?? '', /secret-token|someone/);
  });

  test('the status says that the server is well and which version it is', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    const answer = await ask(site.url, '/status');
    assert.deepEqual(JSON.parse(answer.text), { ok: true, version, newsletter: 'off' });
  });
});

describe('a site with files that are too large for memory', () => {
  let site: Awaited<ReturnType<typeof serveSite>>;
  before(async () => {
    site = await serveSite([], { maxFileInMemory: 10 });
  });
  after(() => site.end());

  test('reads them from disk and sends the same', async () => {
    for (const accept of ['br', 'gzip', 'identity']) {
      const answer = await ask(site.url, '/', { headers: { 'accept-encoding': accept } });
      assert.equal(answer.status, 200);
      assert.equal(answer.text, siteFiles['index.html']);
      assert.equal(answer.headers['content-length'], String(answer.bytes.length));
    }
  });
});

test('no more than the given number of bytes is kept in memory', async () => {
  const site = await makeSite();
  const { size } = await stat(join(site.folder, 'robots.txt'));
  const options = { distDir: site.folder, siteUrl: undefined };
  const free = await loadFiles(options);
  const bound = await loadFiles({ ...options, maxTotalInMemory: size + 1 });
  await site.remove();
  assert.ok(free.bytesInMemory > 5000);
  assert.ok(bound.bytesInMemory <= size + 1);
  assert.equal(bound.count, free.count);
});

test('a file that has gone since the start is a fault, not half an answer', async () => {
  const site = await makeSite();
  const files = await loadFiles({ distDir: site.folder, siteUrl: undefined, maxFileInMemory: 10 });
  const logged: string[] = [];
  const app = createApp({
    files,
    routes: [],
    siteUrl: undefined,
    log: (line) => logged.push(line),
  });
  await rm(join(site.folder, 'index.html'));
  const answer = await app.request('/');
  const head = await app.request('/', { method: 'HEAD' });
  await site.remove();
  assert.equal(answer.status, 500);
  assert.equal(head.status, 200, 'HEAD opens no file');
  assert.equal(logged.length, 1);
});

test('a site without a 404 page says so in plain words', async () => {
  const site = await makeSite({ 'index.html': '<title>Home</title>' });
  const files = await loadFiles({ distDir: site.folder, siteUrl: undefined });
  const app = createApp({ files, routes: [], siteUrl: undefined, log: () => undefined });
  const answer = await app.request('/nowhere');
  await site.remove();
  assert.equal(answer.status, 404);
  assert.match(await answer.text(), /There is no page here/);
});

test('a folder that is missing or holds no site is named with the cure', async () => {
  const site = await makeSite({ 'robots.txt': '' });
  for (const distDir of [
    site.folder,
    join(site.folder, 'nowhere'),
    join(site.folder, 'robots.txt'),
  ]) {
    await assert.rejects(
      loadFiles({ distDir, siteUrl: undefined }),
      (error) =>
        error instanceof MissingSiteError &&
        error.message.includes(distDir) &&
        error.message.endsWith('run npm run build first.'),
    );
  }
  await site.remove();
});
