import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Clock } from '#src/newsletter/server/clock.ts';
import { openWithRetry } from '#src/newsletter/server/openWithRetry.ts';
import { StoreUnavailable } from '#src/newsletter/server/store/storeUnavailable.ts';
import type { Newsletter } from '#src/newsletter/server/openNewsletter.ts';

/** A clock whose waits end when the test says so, or when they are given up. */
function steppedClock() {
  const waits: number[] = [];
  let step: () => void = () => undefined;
  const clock: Clock = {
    now: () => 0,
    wait: (milliseconds, signal) =>
      new Promise((resolve) => {
        waits.push(milliseconds);
        step = resolve;
        signal?.addEventListener('abort', () => resolve());
      }),
  };
  const next = async () => {
    step();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { clock, waits, next };
}

const opened = (closed: string[] = []) =>
  ({ close: () => Promise.resolve(void closed.push('closed')) }) as unknown as Newsletter;

test('a database that is away is tried again with growing pauses, until it is there', async () => {
  const { clock, waits, next } = steppedClock();
  const lines: string[] = [];
  let tries = 0;
  const newsletter = opened();
  const open = () => {
    tries += 1;
    return tries < 8
      ? Promise.reject(new StoreUnavailable('No route.'))
      : Promise.resolve(newsletter);
  };
  const holder = await openWithRetry(open, { clock, log: (line) => lines.push(line) });
  assert.throws(() => holder.current(), StoreUnavailable);
  for (let turn = 0; turn < 7; turn += 1) await next();
  assert.equal(holder.current(), newsletter);
  assert.deepEqual(waits, [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  assert.equal(lines.length, 2);
  assert.match(lines[0] ?? '', /waits for its database.*No route\./);
  await holder.close();
});

test('closing ends the trying, and closes what is open', async () => {
  const { clock } = steppedClock();
  const away = () => Promise.reject(new StoreUnavailable('away'));
  const trying = await openWithRetry(away, { clock, log: () => undefined });
  await trying.close();
  const closed: string[] = [];
  const open = () => Promise.resolve(opened(closed));
  await (await openWithRetry(open, { clock, log: assert.fail })).close();
  assert.deepEqual(closed, ['closed']);
});

test('settings that are wrong end the start at once', async () => {
  const { clock } = steppedClock();
  const open = () => Promise.reject(new Error('no such folder'));
  await assert.rejects(openWithRetry(open, { clock, log: assert.fail }), /no such folder/);
});
