import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hono } from 'hono';
import { mountRoutes } from '#src/server/app.ts';
import { seededRandom } from '../../../../support/badInputs.ts';
import { openTestNewsletter, type TestNewsletter } from '../../../../support/testNewsletter.ts';
import { mailAddress, noon, signUpOf, testTokens } from '../../../../support/letterStore.ts';

let newsletter: TestNewsletter;
let app: Hono;
before(async () => {
  newsletter = await openTestNewsletter({ SIGN_UPS_PER_HOUR_PER_CLIENT: '100000' });
  app = new Hono();
  const log = (line: string) => assert.fail(line);
  mountRoutes(app, { routes: [newsletter.mount], siteUrl: undefined, log });
});
after(() => newsletter.end());

const settle = () => newsletter.store.signUps.settle({ limit: 100, now: noon, mailsPerHour: 1000 });

/** One address in each state that there is. */
async function everyState(): Promise<Record<string, string>> {
  const { store } = newsletter;
  const consent = signUpOf('a@example.org').consent;
  const add = (name: string) =>
    store.subscribers.importAll(
      [{ address: mailAddress(name), topics: [], consent, confirmedAt: noon }],
      noon,
    );
  await store.signUps.append([signUpOf('pending@example.org')]);
  await settle();
  for (const state of ['confirmed', 'left', 'erased', 'bounced']) await add(`${state}@example.org`);
  const idOf = async (name: string) =>
    (await store.subscribers.byAddress(mailAddress(name)))?.id ?? '';
  await store.subscribers.leave(await idOf('left@example.org'), noon);
  await store.subscribers.erase(await idOf('erased@example.org'), noon);
  await store.suppressions.addAll(
    [{ address: mailAddress('bounced@example.org'), reason: 'bounce' }],
    noon,
  );
  return {
    unknown: 'unknown@example.org',
    pending: 'pending@example.org',
    confirmed: 'confirmed@example.org',
    left: 'left@example.org',
    erased: 'erased@example.org',
    bounced: 'bounced@example.org',
  };
}

test('the answer to a sign-up is the same to the byte for an address in every state', async () => {
  const answers = new Map<string, string[]>();
  for (const [state, address] of Object.entries(await everyState())) {
    for (const headers of [{ 'sec-fetch-site': 'same-origin' }, {}]) {
      const response = await app.request('/newsletter/sign-up/', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams({ address, consent: '2026-11-01' }).toString(),
      });
      const body = await response.text();
      // The address and its seal are the visitor's own.
      const neutral = body
        .replaceAll(address, 'ADDRESS')
        .replace(/value="\w+\.[\w-]{22}"/, 'STAMP');
      const answer = JSON.stringify([response.status, [...response.headers], neutral]);
      answers.set(answer, [...(answers.get(answer) ?? []), state]);
    }
  }
  assert.equal(answers.size, 2, [...answers.values()].join(' | '));
});

test('reading links in any way and order changes nothing, and pressing then does', async () => {
  const { store, clock } = newsletter;
  await store.signUps.append([signUpOf('scanned@example.org')]);
  await settle();
  const mails = await store.outbox.claim({ sender: 'test', limit: 100, now: clock.now() });
  const mail = mails.find(({ subscriber }) => subscriber.address.key === 'scanned@example.org');
  assert.ok(mail?.confirmNonce !== undefined);
  const { id } = mail.subscriber;
  const confirm = `/newsletter/confirm/${testTokens.confirmToken(id, mail.confirmNonce)}/`;
  const leave = `/newsletter/leave/${testTokens.leaveToken(id)}/`;
  const preferences = `/newsletter/preferences/${testTokens.preferencesToken(id)}/`;
  const paths = [
    confirm,
    leave,
    preferences,
    ...['export/', 'leave/', 'erase/'].map((button) => preferences + button),
    `${preferences}?topic=look&kept`,
    `${leave}?List-Unsubscribe=One-Click`,
    confirm.slice(0, -1),
  ];
  const random = seededRandom(7);
  const read = async () => {
    const before = await store.subscribers.exportOne(id);
    for (let reading = 0; reading < 100; reading += 1) {
      const path = paths[Math.floor(random() * paths.length)] ?? confirm;
      const method = ['GET', 'HEAD', 'OPTIONS', 'PROPFIND'][Math.floor(random() * 4)] ?? 'GET';
      const { status } = await app.request(path, { method });
      assert.ok(status < 500);
    }
    assert.deepEqual(await store.subscribers.exportOne(id), before);
  };
  await read();
  const pages = new Set<string | null>();
  for (let press = 0; press < 10; press += 1) {
    const { status, headers } = await app.request(confirm, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    assert.equal(status, 303);
    pages.add(headers.get('location'));
  }
  assert.deepEqual(pages, new Set(['/newsletter/confirmed/']));
  assert.equal((await store.subscribers.byId(id))?.state, 'confirmed');
  await read();
});
