import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { devServer } from '#src/server/devServer.ts';
import { ask } from './siteFixture.ts';

const BuiltInResponse = globalThis.Response;
let url: URL;
const server = createServer();

before(async () => {
  const { hooks } = devServer({ ownLetter: true });
  await hooks['astro:server:setup']({
    server: {
      middlewares: {
        use: (middleware) =>
          server.on('request', (request: IncomingMessage, response: ServerResponse) => {
            middleware(request, response, () => response.end(`from astro: ${request.url ?? ''}`));
          }),
      },
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
after(() => server.close());

test("astro dev answers the server's routes, with their headers", async () => {
  const answer = await ask(url, '/status?x=1');
  assert.equal(answer.status, 200);
  assert.match(answer.text, /^\{"ok":true,/);
  assert.equal(answer.headers['x-content-type-options'], 'nosniff');
  const head = await ask(url, '/status', { method: 'HEAD' });
  assert.equal(head.headers['x-content-type-options'], 'nosniff');
});

test('astro dev keeps every other address and method', async () => {
  for (const [path, method] of [
    ['/', 'GET'],
    ['/guides/x/?q=1', 'GET'],
    ['/status/', 'GET'],
    ['/status', 'POST'],
    ['/newsletter/', 'GET'],
    ['/newsletter/slots/confirm/', 'GET'],
  ] as const) {
    assert.equal((await ask(url, path, { method })).text, `from astro: ${path}`);
  }
});

test("astro dev keeps the built-in Response that Astro's own code relies on", () => {
  assert.equal(globalThis.Response, BuiltInResponse);
});
