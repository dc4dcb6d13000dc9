import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { Hono } from 'hono';
import { mountRoutes } from '#src/server/app.ts';
import {
  openTestNewsletter,
  slotPolicy,
  type TestNewsletter,
  wording,
} from '../../../support/testNewsletter.ts';
import { mailAddress, noon, signUpOf, testTokens } from '../../../support/letterStore.ts';

const site = 'https://example.org';
const ours = { 'sec-fetch-site': 'same-origin' };

let newsletter: TestNewsletter;
let app: Hono;

async function open(variables: Record<string, string> = {}): Promise<void> {
  newsletter = await openTestNewsletter({ SITE_URL: site, ...variables });
  app = new Hono();
  mountRoutes(app, { routes: [newsletter.mount], siteUrl: site, log: (line) => assert.fail(line) });
}

type Fields = readonly (readonly [string, string])[];

async function post(
  path: string,
  fields: Fields | Record<string, string> = {},
  headers: Record<string, string> = ours,
): Promise<Response> {
  return app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(
      (Array.isArray(fields) ? fields : Object.entries(fields)) as string[][],
    ).toString(),
  });
}

const signUp = '/newsletter/sign-up/';
const sound = { address: 'Ann@Example.org', page: '/guides/x/', consent: '2026-11-01' };

/** Makes pending subscribers of all that wait, as the worker does. */
const settle = () =>
  newsletter.store.signUps.settle({
    limit: 100,
    now: newsletter.clock.now(),
    mailsPerHour: 1000,
  });

/** A pending subscriber with their confirmation token, as the mail would carry it. */
async function pending(text: string): Promise<{ id: string; token: string }> {
  await newsletter.store.signUps.append([signUpOf(text, newsletter.clock.now())]);
  await settle();
  const now = newsletter.clock.now();
  const mails = await newsletter.store.outbox.claim({ sender: 'test', limit: 100, now });
  const mail = mails.find(({ subscriber }) => subscriber.address.key === text.toLowerCase());
  assert.ok(mail?.confirmNonce !== undefined);
  const { id } = mail.subscriber;
  return { id, token: testTokens.confirmToken(id, mail.confirmNonce) };
}

async function confirmed(text: string): Promise<string> {
  const { id, token } = await pending(text);
  await newsletter.store.subscribers.confirm(testTokens.confirmHash(token), newsletter.clock.now());
  return id;
}

const stateOf = async (id: string) => (await newsletter.store.subscribers.byId(id))?.state;
const valueOf = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];

describe('signing up', () => {
  beforeEach(() => open());
  afterEach(() => newsletter.end());

  test('keeps address, topics, wording, page and time, and leads to "check your mail"', async () => {
    const answer = await post(signUp, [
      ...Object.entries(sound),
      ['topic', 'widen'],
      ['topic', 'widen'],
      ['topic', 'no such topic'],
    ]);
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), '/newsletter/check-your-mail/');
    assert.equal(await answer.text(), '');
    await settle();
    const kept = await newsletter.store.subscribers.byAddress(mailAddress('ann@example.org'));
    assert.equal(kept?.address.wire, 'Ann@example.org');
    assert.deepEqual(kept.topics, ['widen']);
    assert.deepEqual(kept.consent, { wording: '2026-11-01', page: '/guides/x/', at: noon });
  });

  test('a wrong address comes back as it was typed, with what to do, and nothing is kept', async () => {
    const typed = 'ann"<b>@example';
    const answer = await post(signUp, [
      ['address', typed],
      ['topic', 'look'],
      ['consent', '2026-11-01'],
      ['page', '/guides/x/'],
    ]);
    assert.equal(answer.status, 422);
    const html = await answer.text();
    assert.match(html, /role="alert">There is a space, a comma, a quote or a bracket before the @/);
    assert.equal(valueOf(html, 'address'), 'ann&quot;&lt;b&gt;@example');
    assert.match(html, /value="look" checked/);
    assert.match(html, /value="widen">/);
    assert.equal(valueOf(html, 'page'), '/guides/x/');
    assert.match(html, /<b>wrong<\/b>/);
    assert.equal(await newsletter.store.signUps.waiting(), 0);
  });

  test('a wording that is not known is shown anew and must be agreed to', async () => {
    const answer = await post(signUp, { ...sound, consent: '1999-01-01' });
    assert.equal(answer.status, 422);
    const html = await answer.text();
    assert.equal(valueOf(html, 'consent'), '2026-11-01');
    assert.ok(html.includes(wording));
    assert.equal(await newsletter.store.signUps.waiting(), 0);
  });

  test('a page that cannot be one of ours is kept as the page of the letter', async () => {
    for (const page of [
      'https://evil.example/',
      '//evil.example/',
      '/a?token=1',
      'x'.repeat(300),
    ]) {
      assert.equal((await post(signUp, { ...sound, page })).status, 303);
    }
    await settle();
    const kept = await newsletter.store.subscribers.byAddress(mailAddress('ann@example.org'));
    assert.equal(kept?.consent.page, '/newsletter/');
  });

  for (const [what, headers, fields] of [
    ['without the signs of a browser', {}, {}],
    ['from another site', { 'sec-fetch-site': 'cross-site' }, {}],
    ['with the hidden field filled in', ours, { website: 'https://spam.example' }],
  ] as const) {
    test(`a press ${what} is asked for once more, and then taken`, async () => {
      const first = await post(signUp, { ...sound, ...fields }, headers);
      assert.equal(first.status, 200);
      const html = await first.text();
      assert.match(html, /role="alert">Is the address right\?/);
      assert.equal(await newsletter.store.signUps.waiting(), 0);

      const stamp = valueOf(html, 'stamp') ?? '';
      newsletter.clock.forward(1_000);
      const hasty = await post(signUp, { ...sound, stamp }, headers);
      assert.match(await hasty.text(), /That was very quick/);
      assert.equal(await newsletter.store.signUps.waiting(), 0);

      newsletter.clock.forward(2_000);
      assert.equal((await post(signUp, { ...sound, stamp }, headers)).status, 303);
      assert.equal(await newsletter.store.signUps.waiting(), 1);
    });
  }

  test('a stamp is good for one address, for half an hour, and cannot be made up', async () => {
    const first = await post(signUp, sound, {});
    const stamp = valueOf(await first.text(), 'stamp') ?? '';
    newsletter.clock.forward(5_000);
    const now = newsletter.clock.now();
    for (const fields of [
      { ...sound, address: 'bob@example.org', stamp },
      { ...sound, stamp: stamp.replace(/.$/, (letter) => (letter === 'A' ? 'B' : 'A')) },
      { ...sound, stamp: `${(now - 9_000).toString(36)}.${stamp.split('.')[1]}` },
      { ...sound, stamp: 'NaN.x' },
    ]) {
      assert.equal((await post(signUp, fields, {})).status, 200);
    }
    newsletter.clock.forward(30 * 60_000);
    assert.equal((await post(signUp, { ...sound, stamp }, {})).status, 200);
    assert.equal(await newsletter.store.signUps.waiting(), 0);
  });

  test('while the database is away the form comes back filled, with 503 and when to try again', async () => {
    newsletter.away(true);
    const answer = await post(signUp, sound);
    assert.equal(answer.status, 503);
    assert.equal(answer.headers.get('retry-after'), '7');
    const html = await answer.text();
    assert.match(html, /role="alert">We cannot keep your sign-up at this moment/);
    assert.equal(valueOf(html, 'address'), 'Ann@Example.org');
    newsletter.away(false);
    assert.equal((await post(signUp, sound)).status, 303);
  });

  test('GET and HEAD lead to the page of the letter, and other methods are refused', async () => {
    const got = await app.request(signUp);
    assert.equal(got.headers.get('location'), '/newsletter/');
    for (const method of ['OPTIONS', 'PUT', 'DELETE', 'PATCH']) {
      const answer = await app.request(signUp, { method });
      assert.equal(answer.status, 405, method);
      assert.equal(answer.headers.get('allow'), 'GET, HEAD, POST');
    }
    assert.equal(await newsletter.store.signUps.waiting(), 0);
  });

  test('what is no form is refused by its kind', async () => {
    const type = (value: string) => ({ ...ours, 'content-type': value });
    assert.equal((await post(signUp, sound, type('application/json'))).status, 415);
  });
});

describe('limits', () => {
  beforeEach(() =>
    open({
      SIGN_UPS_PER_HOUR_PER_CLIENT: '2',
      CONFIRMATIONS_PER_HOUR: '20',
      TRUSTED_PROXIES: '1',
    }),
  );
  afterEach(() => newsletter.end());
  const from = (client: string) => ({ ...ours, 'x-forwarded-for': `1.2.3.4, ${client}` });

  test('a client with too many is told when to come again, and others are not', async () => {
    for (let press = 0; press < 2; press += 1) {
      assert.equal((await post(signUp, sound, from('9.9.9.9'))).status, 303);
    }
    const refused = await post(signUp, sound, from('9.9.9.9'));
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('retry-after'), '1800');
    assert.match(await refused.text(), /try again in 30 minutes/);
    assert.equal((await post(signUp, sound, from('9.9.9.8'))).status, 303);
    newsletter.clock.forward(30 * 60_000);
    assert.equal((await post(signUp, sound, from('9.9.9.9'))).status, 303);
  });

  test('a mistyped address costs nothing', async () => {
    for (let press = 0; press < 10; press += 1) {
      const answer = await post(signUp, { ...sound, address: 'ann' }, from('9.9.9.9'));
      assert.equal(answer.status, 422);
    }
    assert.equal((await post(signUp, sound, from('9.9.9.9'))).status, 303);
  });

  test('during a flood every press is asked for twice, and beyond a bound none is kept', async () => {
    const press = (client: number, fields: Record<string, string> = {}) =>
      post(signUp, { ...sound, ...fields }, from(`10.0.${client >> 8}.${client & 255}`));
    const seen = new Set<number>();
    for (let client = 0; client < 20; client += 1) seen.add((await press(client)).status);
    assert.deepEqual(seen, new Set([303, 200]));

    const stamp = valueOf(await (await press(100)).text(), 'stamp') ?? '';
    newsletter.clock.forward(4_000);
    let kept = 0;
    for (let client = 1_000; client < 1_500; client += 1) {
      const answer = await press(client, { stamp });
      if (answer.status === 303) kept += 1;
      else assert.equal(answer.status, 503);
    }
    // Twenty times the mails of an hour, less those of the beginning.
    assert.ok(kept > 380 && kept <= 400, `${kept} were kept`);
  });
});

describe('the links in mails', () => {
  before(() => open());
  after(() => newsletter.end());

  test('every answer keeps its address to itself and is kept nowhere', async () => {
    const { token } = await pending('header@example.org');
    for (const path of [
      `/newsletter/confirm/${token}/`,
      '/newsletter/confirm/nonsense/',
      `/newsletter/confirm/${token}`,
      '/newsletter/leave/nonsense/',
    ]) {
      for (const method of ['GET', 'POST', 'PUT']) {
        if (method !== 'GET' && !path.endsWith('/')) continue;
        const answer = await app.request(path, {
          method,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        });
        assert.equal(answer.headers.get('referrer-policy'), 'no-referrer', path + method);
        assert.equal(answer.headers.get('cache-control'), 'no-store', path + method);
        assert.equal(answer.headers.get('x-robots-tag'), 'noindex', path + method);
        assert.equal(answer.headers.get('x-content-type-options'), 'nosniff', path + method);
      }
    }
    const page = await app.request('/newsletter/leave/nonsense/');
    assert.equal(
      page.headers.get('content-security-policy'),
      `${slotPolicy}; frame-ancestors 'none'`,
    );
  });

  test('a confirmation link shows a button, and the press confirms as often as one likes', async () => {
    const { id, token } = await pending('confirm@example.org');
    const path = `/newsletter/confirm/${token}/`;
    const page = await app.request(path);
    assert.equal(page.status, 200);
    assert.match(await page.text(), /Confirm<\/h1>confirm@example\.org/);
    assert.equal(await stateOf(id), 'pending');
    for (let press = 0; press < 10; press += 1) {
      const answer = await post(path);
      assert.equal(answer.status, 303);
      assert.equal(answer.headers.get('location'), '/newsletter/confirmed/');
      assert.equal(await stateOf(id), 'confirmed');
    }
  });

  test('a confirmation link is dead after seven days', async () => {
    const { id, token } = await pending('late@example.org');
    newsletter.clock.forward(7 * 24 * 3_600_000 + 1);
    const answer = await post(`/newsletter/confirm/${token}/`);
    assert.equal(answer.status, 404);
    assert.match(await answer.text(), /This link does not work/);
    assert.equal(await stateOf(id), 'pending');
  });

  test('one-click leaving needs no browser, takes both encodings, and leads nowhere', async () => {
    const oneClick = new FormData();
    oneClick.append('List-Unsubscribe', 'One-Click');
    for (const [name, body, slash] of [
      ['a', new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }), '/'],
      ['b', oneClick, '/'],
      ['c', new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }), ''],
    ] as const) {
      const id = await confirmed(`one-click-${name}@example.org`);
      const path = `/newsletter/leave/${testTokens.leaveToken(id)}${slash}`;
      const answer = await app.request(path, { method: 'POST', body });
      assert.equal(answer.status, 200, name);
      assert.equal(answer.headers.get('location'), null);
      assert.equal(await stateOf(id), 'left');
      const address = mailAddress(`one-click-${name}@example.org`);
      assert.equal(await newsletter.store.suppressions.reasonFor(address), 'left');
      assert.equal((await app.request(path, { method: 'POST', body })).status, 200);
    }
  });

  test('a person leaves by a page with a button, from any mail program', async () => {
    const id = await confirmed('person@example.org');
    const path = `/newsletter/leave/${testTokens.leaveToken(id)}/`;
    assert.match(await (await app.request(path)).text(), /Leave<\/h1>person@example\.org/);
    assert.equal(await stateOf(id), 'confirmed');
    const answer = await post(path, { leave: 'yes' }, { 'sec-fetch-site': 'cross-site' });
    assert.equal(answer.headers.get('location'), '/newsletter/left/');
    assert.equal(await stateOf(id), 'left');
  });

  test('the preferences show what is kept, change topics, and give all of it as a file', async () => {
    const id = await confirmed('prefs@example.org');
    const path = `/newsletter/preferences/${testTokens.preferencesToken(id)}/`;
    const page = await (await app.request(path)).text();
    assert.match(page, /prefs@example\.org \| On the list since \d+ December 2026/);
    assert.match(page, /you can leave/);

    const kept = await post(path, [
      ['topic', 'look'],
      ['topic', 'nothing'],
    ]);
    assert.equal(kept.headers.get('location'), `${path}?kept`);
    const after = await (await app.request(`${path}?kept`)).text();
    assert.match(after, /role="alert">Your topics are kept/);
    assert.match(after, /value="look" checked/);

    const file = await post(`${path}export/`);
    assert.match(file.headers.get('content-disposition') ?? '', /^attachment; /);
    const data = (await file.json()) as Record<string, unknown>;
    assert.equal(data['address'], 'prefs@example.org');
    assert.deepEqual(data['topics'], ['look']);
    assert.match(String(data['confirmedAt']), /^2026-12-\d\dT/);
  });

  test('leaving from the preferences keeps them open, and erasing ends them', async () => {
    const id = await confirmed('gone@example.org');
    const path = `/newsletter/preferences/${testTokens.preferencesToken(id)}/`;
    assert.equal((await post(`${path}leave/`)).headers.get('location'), '/newsletter/left/');
    assert.match(await (await app.request(path)).text(), /Left on .*you can join/);
    for (let press = 0; press < 2; press += 1) {
      const erased = await post(`${path}erase/`);
      assert.equal(erased.headers.get('location'), '/newsletter/erased/');
    }
    assert.equal((await app.request(path)).status, 404);
    assert.equal(await newsletter.store.subscribers.byId(id), undefined);
    const address = mailAddress('gone@example.org');
    assert.equal(await newsletter.store.suppressions.reasonFor(address), 'erased');
  });

  test('a form of another site cannot press a button of ours', async () => {
    const id = await confirmed('csrf@example.org');
    const preferences = `/newsletter/preferences/${testTokens.preferencesToken(id)}/`;
    const { id: other, token } = await pending('csrf2@example.org');
    const before = await newsletter.store.subscribers.exportOne(id);
    for (const path of [
      `/newsletter/confirm/${token}/`,
      preferences,
      `${preferences}export/`,
      `${preferences}leave/`,
      `${preferences}erase/`,
    ]) {
      for (const headers of [
        { 'sec-fetch-site': 'cross-site' },
        { origin: 'https://evil.example' },
      ]) {
        assert.equal((await post(path, { topic: 'look' }, headers)).status, 403, path);
      }
    }
    assert.deepEqual(await newsletter.store.subscribers.exportOne(id), before);
    assert.equal(await stateOf(other), 'pending');
  });

  test('a token opens what it is for and nothing else', async () => {
    const { id, token } = await pending('purpose@example.org');
    const tokens = {
      confirm: token,
      leave: testTokens.leaveToken(id),
      preferences: testTokens.preferencesToken(id),
    };
    for (const [page, own] of Object.entries(tokens)) {
      for (const given of Object.values(tokens)) {
        const status = (await app.request(`/newsletter/${page}/${given}/`)).status;
        assert.equal(status, given === own ? 200 : 404, `${page} with another's token`);
        if (given === own) continue;
        assert.equal((await post(`/newsletter/${page}/${given}/`)).status, 404);
      }
    }
    assert.equal(await stateOf(id), 'pending');
  });

  test('while the database is away each page says so and offers the same link again', async () => {
    const id = await confirmed('away@example.org');
    const path = `/newsletter/preferences/${testTokens.preferencesToken(id)}/`;
    newsletter.away(true);
    for (const [method, address] of [
      ['GET', path],
      ['POST', path],
      ['POST', `${path}erase/`],
      ['POST', `/newsletter/leave/${testTokens.leaveToken(id)}/`],
    ] as const) {
      const answer = method === 'GET' ? await app.request(address) : await post(address);
      assert.equal(answer.status, 503, address);
      assert.equal(answer.headers.get('retry-after'), '7');
      const back = address.replace(/erase\/$/, '');
      assert.ok((await answer.text()).includes(`<a href="${back}">`));
    }
    newsletter.away(false);
    assert.equal(await stateOf(id), 'confirmed');
  });

  test('a link without its last slash leads to the page', async () => {
    const answer = await app.request('/newsletter/preferences/abc');
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), '/newsletter/preferences/abc/');
    const tricky = await app.request('/newsletter/confirm/%2F%2Fevil.example');
    assert.match(tricky.headers.get('location') ?? '', /^\/newsletter\/confirm\/%/);
  });
});
