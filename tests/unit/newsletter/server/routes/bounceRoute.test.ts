import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { Hono } from 'hono';
import { bounceRoute } from '#src/newsletter/server/routes/bounceRoute.ts';
import { StoreUnavailable } from '#src/newsletter/server/store/storeUnavailable.ts';
import { bounceMessage } from '../../../../support/bounceMessages.ts';
import {
  addConfirmed,
  mailAddress,
  openTestStore,
  temporaryFolder,
  testTokens,
  type TestStore,
} from '../../../../support/letterStore.ts';

const key = 'a-key-of-sixteen-or-more';
const { folder, remove } = temporaryFolder();
let opened: TestStore;
let app: Hono;

before(async () => {
  opened = await openTestStore({ kind: 'sqlite', file: `${folder}/letter.sqlite` });
  await addConfirmed(opened.store, 3);
});
after(async () => {
  await opened.store.close();
  remove();
});
beforeEach(() => {
  app = new Hono();
  bounceRoute({
    newsletter: { store: opened.store, tokens: testTokens },
    config: { bounceKey: key },
  })(app);
});

function post(body: string, headers: Record<string, string> = {}) {
  return app.request('/newsletter/bounce/', {
    method: 'POST',
    body,
    headers: { Authorization: `Bearer ${key}`, ...headers },
  });
}

const reasonOf = (text: string) => opened.store.suppressions.reasonFor(mailAddress(text));

test('without a key in the settings there is no such route', async () => {
  const closed = new Hono();
  bounceRoute({
    newsletter: { store: opened.store, tokens: testTokens },
    config: { bounceKey: undefined },
  })(closed);
  assert.equal((await closed.request('/newsletter/bounce/', { method: 'POST' })).status, 404);
});

test('without the right key nothing is done', async () => {
  const body = JSON.stringify({ type: 'hard', address: 'reader0@example.org' });
  for (const authorization of [
    '',
    'Bearer',
    'Bearer wrong',
    `Basic ${key}`,
    `Bearer ${key}x`,
    key,
  ]) {
    const answer = await post(body, { Authorization: authorization });
    assert.equal(answer.status, 401, authorization);
    assert.equal(answer.headers.get('Cache-Control'), 'no-store');
  }
  assert.equal(await reasonOf('reader0@example.org'), undefined);
});

test('a hard bounce and a complaint suppress, one at a time or in a list', async () => {
  const one = await post(JSON.stringify({ type: 'hard', address: 'reader0@example.org' }));
  assert.deepEqual(await one.json(), { suppressed: 1, counted: 0, unknown: 0 });
  const several = await post(
    JSON.stringify([
      { type: 'complaint', address: 'READER1@example.org' },
      { type: 'soft', address: 'reader2@example.org' },
      { type: 'hard', address: 'nobody@example.org' },
      { type: 'hard', address: 'a\r\nBcc: b@example.org' },
    ]),
  );
  assert.deepEqual(await several.json(), { suppressed: 1, counted: 1, unknown: 2 });
  assert.equal(await reasonOf('reader0@example.org'), 'bounce');
  assert.equal(await reasonOf('reader1@example.org'), 'complaint');
  assert.equal(await reasonOf('reader2@example.org'), undefined);
});

test('a report as the mail server wrote it is understood', async () => {
  const answer = await post(bounceMessage({ to: 'reader2@example.org' }), {
    'Content-Type': 'message/rfc822',
  });
  assert.deepEqual(await answer.json(), { suppressed: 1, counted: 0, unknown: 0 });
  assert.equal(await reasonOf('reader2@example.org'), 'bounce');
});

test('what is no event is refused with what is expected, and what is too long with 413', async () => {
  for (const body of [
    '',
    '{',
    '[]',
    '{"type":"open","address":"a@b.co"}',
    'null',
    '{"type":"hard"}',
  ]) {
    const answer = await post(body);
    assert.equal(answer.status, 400, body);
    assert.match(await answer.text(), /hard.*soft.*complaint/);
  }
  assert.equal((await post('x'.repeat(1_000_001))).status, 413);
});

test('a database that is away is answered with 503 and when to come again', async () => {
  const away = new Hono();
  bounceRoute({
    newsletter: {
      store: {
        ...opened.store,
        subscribers: {
          ...opened.store.subscribers,
          byAddress: () => Promise.reject(new StoreUnavailable('locked', { retryAfterSeconds: 7 })),
        },
      },
      tokens: testTokens,
    },
    config: { bounceKey: key },
  })(away);
  const answer = await away.request('/newsletter/bounce/', {
    method: 'POST',
    body: JSON.stringify({ type: 'hard', address: 'reader0@example.org' }),
    headers: { Authorization: `Bearer ${key}` },
  });
  assert.equal(answer.status, 503);
  assert.equal(answer.headers.get('Retry-After'), '7');
});
