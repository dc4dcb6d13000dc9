import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HourlyLimit } from '#src/newsletter/server/routes/hourlyLimit.ts';

const hour = 3_600_000;

test('a client has its whole hour at once, then one each so many minutes', () => {
  const limit = new HourlyLimit(6);
  for (let press = 0; press < 6; press += 1) assert.equal(limit.take('a', 0), undefined);
  assert.equal(limit.take('a', 0), 600);
  assert.equal(limit.take('a', 599_000), 1);
  assert.equal(limit.take('a', 600_000), undefined);
  assert.equal(limit.take('a', 600_000), 600);
});

test('in no hour does a client get more than twice its limit, whatever the pattern', () => {
  const limit = new HourlyLimit(20);
  const taken: number[] = [];
  for (let now = 0; now < 5 * hour; now += 7_000) {
    if (limit.take('a', now) === undefined) taken.push(now);
  }
  for (const start of taken) {
    const within = taken.filter((at) => at >= start && at < start + hour).length;
    assert.ok(within <= 40, `${within} within an hour`);
  }
  assert.equal(taken.filter((at) => at >= 2 * hour && at < 3 * hour).length, 20);
});

test('clients do not use up the share of others', () => {
  const limit = new HourlyLimit(1);
  assert.equal(limit.take('a', 0), undefined);
  assert.equal(limit.take('b', 0), undefined);
  assert.notEqual(limit.take('a', 0), undefined);
});

test('what came to nothing is given back', () => {
  const limit = new HourlyLimit(1);
  limit.take('a', 0);
  limit.giveBack('a');
  limit.giveBack('nobody');
  assert.equal(limit.take('a', 0), undefined);
});

test('the level says how much of the hour is used, and sinks with time', () => {
  const limit = new HourlyLimit(4);
  assert.equal(limit.level('a', 0), 0);
  for (let press = 0; press < 4; press += 1) limit.take('a', 0);
  assert.equal(limit.level('a', 0), 1);
  assert.equal(limit.level('a', hour / 2), 0.5);
  assert.equal(limit.level('a', 2 * hour), 0);
});

test('a million clients take the memory of a few, and a busy one is not forgotten', () => {
  const limit = new HourlyLimit(1_000, 50);
  for (let press = 0; press < 1_000; press += 1) limit.take('busy', 0);
  for (let client = 0; client < 1_000_000; client += 1) {
    limit.take(`client ${client}`, 0);
    if (client % 40 === 0) assert.notEqual(limit.take('busy', 0), undefined);
    assert.ok(limit.clients <= 50);
  }
});
