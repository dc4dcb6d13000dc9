import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Hono } from 'hono';
import { mountRoutes } from '#src/server/app.ts';
import { badInputs } from '../../../../support/badInputs.ts';
import { openTestNewsletter, type TestNewsletter } from '../../../../support/testNewsletter.ts';
import { addConfirmed, testTokens } from '../../../../support/letterStore.ts';

// `npm run load:inputs` throws ten times as many.
const count = Number(process.env['BAD_INPUTS'] ?? 1_000);
/** Printed with a failure, so that it can be seen again. */
const seed = 20_261_201;
const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' };

let newsletter: TestNewsletter;
let app: Hono;
const faults: string[] = [];
let slowest = 0;

before(async () => {
  newsletter = await openTestNewsletter({
    SIGN_UPS_PER_HOUR_PER_CLIENT: '999999999',
    CONFIRMATIONS_PER_HOUR: '999999999',
  });
  app = new Hono();
  const log = (line: string) => faults.push(line);
  mountRoutes(app, { routes: [newsletter.mount], siteUrl: undefined, log });
});
after(async () => {
  await newsletter.end();
  console.log(`The slowest of all answers took ${slowest.toFixed(0)} ms.`);
});

/** Many at once, so that sign-ups share their commits as they do in service. */
async function forEach(inputs: string[], harm: (input: string) => Promise<void>): Promise<void> {
  for (let start = 0; start < inputs.length; start += 50) {
    const harmful = inputs.slice(start, start + 50);
    await Promise.all(
      harmful.map(async (input) => {
        const begun = performance.now();
        await harm(input);
        slowest = Math.max(slowest, performance.now() - begun);
      }),
    );
  }
}

const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

async function expectHarmless(input: string, answer: Response): Promise<void> {
  const where = `seed ${seed}, ${JSON.stringify(input)}`;
  assert.ok(answer.status < 500, `${answer.status} for ${where}`);
  for (const [name, value] of answer.headers) {
    assert.ok(name.length > 0 && !/[\r\n]/.test(value), where);
    if (name === 'location') assert.match(value, /^\/newsletter\//, where);
  }
  // Short ones stand in any page.
  if (/[<>"']/.test(input) && input.length > 4) {
    assert.ok(!(await answer.text()).includes(input), `echoed: ${where}`);
  }
}

describe(`${count} bad inputs`, () => {
  for (const field of ['address', 'topic', 'page', 'consent', 'stamp', 'website', 'other']) {
    test(`in the field "${field}" of the sign-up form break nothing and are shown as text`, async () => {
      const sound: Record<string, string> = { address: 'ann@example.org', consent: '2026-11-01' };
      await forEach(badInputs(count, seed), async (input) => {
        const body = new URLSearchParams({ ...sound, [field]: input }).toString();
        const headers = { ...urlencoded, 'sec-fetch-site': 'same-origin' };
        const answer = await app.request('/newsletter/sign-up/', { method: 'POST', headers, body });
        await expectHarmless(input, answer);
      });
      assert.deepEqual(faults, []);
    });
  }

  test('as the whole body break nothing', async () => {
    await forEach(badInputs(count, seed), async (body) => {
      for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
        const answer = await app.request('/newsletter/sign-up/', {
          method: 'POST',
          headers: { 'content-type': type },
          body,
        });
        await expectHarmless(body, answer);
      }
    });
    assert.deepEqual(faults, []);
  });

  for (const page of ['confirm', 'leave', 'preferences'] as const) {
    test(`in place of the token of "${page}" open nothing and change nothing`, async () => {
      await addConfirmed(newsletter.store, 3);
      const before = await everybody();
      const buttons = page === 'preferences' ? ['', 'export/', 'leave/', 'erase/'] : [''];
      await forEach(badInputs(count, seed), async (input) => {
        const path = `/newsletter/${page}/${encodeURIComponent(input.toWellFormed())}/`;
        await expectHarmless(input, await app.request(path));
        for (const button of buttons) {
          const answer = await app.request(path + button, { method: 'POST', headers: urlencoded });
          assert.notEqual(answer.status, 303, `${page} ${JSON.stringify(input)}`);
          assert.notEqual(answer.status, 200, `${page} ${JSON.stringify(input)}`);
          await expectHarmless(input, answer);
        }
      });
      assert.deepEqual(await everybody(), before);
      assert.deepEqual(faults, []);
    });
  }

  test('made from sound tokens by cutting and changing change nothing', async () => {
    await addConfirmed(newsletter.store, 3);
    const before = await everybody();
    const [subscriber] = before;
    assert.ok(subscriber !== undefined);
    const token = testTokens.leaveToken(subscriber.id);
    const letters = 'ABab01-_';
    let tried = 0;
    for (let place = 0; tried < count; place = (place + 1) % token.length) {
      const letter = letters[tried % letters.length] ?? 'A';
      const round = Math.floor(tried / token.length);
      const forged =
        round % 2 === 0
          ? token.slice(0, place) + letter + token.slice(place + 1)
          : token.slice(0, place) + letter.repeat((round % 5) + 1);
      tried += 1;
      if (forged === token) continue;
      const body = 'List-Unsubscribe=One-Click';
      const answer = await app.request(`/newsletter/leave/${forged}/`, {
        method: 'POST',
        headers: urlencoded,
        body,
      });
      assert.equal(answer.status, 404, forged);
    }
    assert.deepEqual(await everybody(), before);
  });

  test('left no row with a character that nobody can see', async () => {
    const all = { limit: 500, now: newsletter.clock.now(), mailsPerHour: 1_000_000_000 };
    while ((await newsletter.store.signUps.settle(all)).next === 'more');
    const people = await everybody();
    assert.ok(people.length > 3);
    for (const { address, topics, consent } of people) {
      for (const text of [address.wire, address.key, ...topics, consent.wording, consent.page]) {
        assert.doesNotMatch(text, invisible);
      }
      assert.match(address.wire, /^[\x21-\x7e]+$/);
    }
  });
});

async function everybody() {
  const people = [];
  for await (const subscriber of newsletter.store.subscribers.each()) people.push(subscriber);
  return people;
}
