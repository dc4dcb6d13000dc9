import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { afterEach, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from 'hono';
import { ask, serveSite, tell } from './siteFixture.ts';

type Site = Awaited<ReturnType<typeof serveSite>>;
let site: Site | undefined;
afterEach(() => site?.end());

const quick = { headers: 150, request: 300, check: 20 };

test('a client that drips its headers is cut off with 408', { timeout: 30_000 }, async () => {
  site = await serveSite([], { timeouts: { ...quick, request: 60_000 } });
  const { url } = site;
  const heard = await new Promise<string>((resolve) => {
    const socket = connect(Number(url.port), url.hostname);
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n');
    const drip = setInterval(() => socket.write('X-Slow: 1\r\n'), 30);
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(drip);
      resolve(text);
    });
  });
  assert.match(heard, /^HTTP\/1\.1 408 Request Timeout\r\n/);
  assert.match(heard, /\r\nContent-Security-Policy: /);
});

test('a client that drips its body is cut off', { timeout: 30_000 }, async () => {
  site = await serveSite([(app) => app.post('/slow', async (c) => c.text(await c.req.text()))], {
    timeouts: quick,
  });
  const heard = await tell(
    site.url,
    'POST /slow HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nonly this much',
  );
  assert.match(heard, /^HTTP\/1\.1 408 /);
});

const formHead = (type: string, rest: string) =>
  `POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: ${type}\r\nConnection: close\r\n${rest}\r\n\r\n`;
const urlencoded = 'application/x-www-form-urlencoded';

/** A site with a route for forms, and the names of the fields that reached it. */
async function serveForms(): Promise<string[]> {
  const reached: string[] = [];
  const route = async (context: Context) => {
    const form = await context.req.raw.formData();
    reached.push([...form.keys()].join());
    return context.text('taken');
  };
  site = await serveSite([(app) => app.post('/form', route)], {
    timeouts: { form: 200, request: 60_000 },
  });
  return reached;
}

test(
  'a form reaches its route when it is whole, urlencoded or multipart',
  { timeout: 30_000 },
  async () => {
    const reached = await serveForms();
    const { url } = site as Site;
    const heard = await tell(url, `${formHead(urlencoded, 'Content-Length: 7')}a=1&b=2`);
    assert.match(heard, /^HTTP\/1\.1 200 [\s\S]*taken$/);
    const part = '--x\r\nContent-Disposition: form-data; name="c"\r\n\r\n1\r\n--x--\r\n';
    const chunk = `${part.length.toString(16)}\r\n${part}\r\n0\r\n\r\n`;
    const head = formHead('multipart/form-data; boundary=x', 'Transfer-Encoding: chunked');
    assert.match(await tell(url, head + chunk), /^HTTP\/1\.1 200 /);
    assert.deepEqual(reached, ['a,b', 'c']);
  },
);

test(
  'a form over 16 kB is refused before its route, with its length said or not',
  { timeout: 30_000 },
  async () => {
    const reached = await serveForms();
    const { url } = site as Site;
    const long = `a=${'x'.repeat(16 * 1024)}`;
    const said = await tell(url, formHead(urlencoded, `Content-Length: ${long.length}`));
    const unsaid = await tell(
      url,
      `${formHead(urlencoded, 'Transfer-Encoding: chunked')}${long.length.toString(16)}\r\n${long}\r\n`,
    );
    for (const heard of [said, unsaid]) {
      assert.match(heard, /^HTTP\/1\.1 413 /);
      assert.match(heard, /\r\nContent-Security-Policy: /);
    }
    assert.deepEqual(reached, []);
  },
);

test(
  'a form that drips is refused before its route, and its client cut off',
  { timeout: 30_000 },
  async () => {
    const reached = await serveForms();
    const heard = await tell((site as Site).url, `${formHead(urlencoded, 'Content-Length: 9')}a=1`);
    assert.match(heard, /^HTTP\/1\.1 408 [\s\S]*\r\nConnection: close\r\n/);
    assert.deepEqual(reached, []);
  },
);

test(
  'a form whose client goes away reaches no route, and holds up no stop',
  { timeout: 30_000 },
  async () => {
    const reached = await serveForms();
    const { url, stop } = site as Site;
    const socket = connect(Number(url.port), url.hostname);
    socket.write(`${formHead(urlencoded, 'Content-Length: 9')}a=1`);
    await wait(50);
    socket.destroy();
    assert.equal(await stop(2000), true);
    assert.deepEqual(reached, []);
  },
);

test('a client that stops reading is cut off', { timeout: 30_000 }, async () => {
  const big = { 'index.html': 'x'.repeat(20_000_000) };
  site = await serveSite([], { files: big, maxFileInMemory: 1e9, timeouts: { silence: 200 } });
  const { url } = site;
  const socket = connect(Number(url.port), url.hostname);
  socket.on('error', () => undefined);
  socket.pause();
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  await wait(100);
  // Only this client is open, so a stop that had nothing to cut says the server cut it by itself.
  await wait(600);
  assert.equal(await site.stop(2000), true);
  socket.destroy();
});

test(
  'a stop lets a slow answer finish and refuses new connections',
  { timeout: 30_000 },
  async () => {
    const begun = Promise.withResolvers<undefined>();
    const refused = Promise.withResolvers<undefined>();
    site = await serveSite([
      (app) =>
        app.get('/slow', async (context) => {
          begun.resolve(undefined);
          await refused.promise;
          return context.text('whole');
        }),
    ]);
    const slow = ask(site.url, '/slow');
    // A request that has not come by then is no slow answer, and may be refused.
    await begun.promise;
    const stopped = site.stop(5000);
    await assert.rejects(ask(site.url, '/'), { code: 'ECONNREFUSED' });
    // Idle connections are closed meanwhile; this one is none.
    await wait(100);
    refused.resolve(undefined);
    assert.equal((await slow).text, 'whole');
    assert.equal(await stopped, true);
  },
);

test('a stop does not cut a client that reads slowly', { timeout: 30_000 }, async () => {
  const length = 20_000_000;
  site = await serveSite([], {
    files: { 'index.html': 'x'.repeat(length) },
    maxFileInMemory: 1e9,
  });
  const { url, stop } = site;
  let heard = 0;
  const socket = connect(Number(url.port), url.hostname);
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  // The answer has begun, and nothing of it is read.
  await new Promise<void>((resolve) => socket.once('readable', resolve));
  const stopped = stop(25_000);
  await wait(200);
  socket.on('data', (chunk) => (heard += chunk.length));
  const closed = new Promise((resolve) => socket.once('close', resolve));
  assert.equal(await stopped, true);
  await closed;
  assert.ok(heard > length, String(heard));
});

test(
  'a stop closes idle connections and does not wait for them to end',
  { timeout: 30_000 },
  async () => {
    site = await serveSite();
    const { url } = site;
    const socket = connect(Number(url.port), url.hostname);
    socket.write('GET /robots.txt HTTP/1.1\r\nHost: a\r\n\r\n');
    await new Promise((resolve) => socket.once('data', resolve));
    // Had it waited for the client, it would have had to cut it in the end.
    assert.equal(await site.stop(4000), true);
    socket.destroy();
  },
);

test(
  'a request that was on its way at the stop is answered and its connection closed',
  { timeout: 30_000 },
  async () => {
    site = await serveSite([], { timeouts: { lastCall: 3000 } });
    const { url } = site;
    const socket = connect(Number(url.port), url.hostname);
    // An answer shows that the server has this connection; afterwards it is idle.
    socket.write('HEAD /robots.txt HTTP/1.1\r\nHost: a\r\n\r\n');
    await new Promise((resolve) => socket.once('data', resolve));
    const stopped = site.stop(4000);
    let heard = '';
    socket.on('data', (chunk) => (heard += chunk.toString()));
    socket.write('GET /robots.txt HTTP/1.1\r\nHost: a\r\n\r\n');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    assert.equal(await stopped, true);
    await closed;
    assert.match(heard, /^HTTP\/1\.1 200 /);
    assert.match(heard, /\r\nConnection: close\r\n/i);
  },
);

test(
  'an answer that takes longer than the patience is cut, and the stop says so',
  { timeout: 30_000 },
  async () => {
    site = await serveSite([
      (app) => app.get('/never', () => new Promise<Response>(() => undefined)),
    ]);
    const never = assert.rejects(ask(site.url, '/never'));
    await wait(50);
    assert.equal(await site.stop(150), false);
    await never;
  },
);
