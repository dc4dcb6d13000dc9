import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepResult, type KeptResult, parseHistory } from '#src/profile/resultHistory.ts';

const result: KeptResult = {
  quiz: 'tiny',
  version: 2,
  at: '2026-11-24T09:30:00.000Z',
  dimensions: { reach: 40 },
  overall: 40,
};

test('the newest result comes first', () => {
  const later = { ...result, at: '2026-12-01T09:30:00.000Z' };
  assert.deepEqual(keepResult([result], later), [later, result]);
});

test('a hundred results are kept, the oldest go', () => {
  const hundred = Array.from({ length: 100 }, () => result);
  assert.equal(keepResult(hundred, result).length, 100);
});

test('results are read back, one without an overall number too', () => {
  const unknown: KeptResult = { ...result, overall: undefined };
  const read = parseHistory(JSON.stringify([result, unknown]));
  assert.equal(read.length, 2);
  assert.deepEqual(read[0], result);
  assert.equal(read[1]?.overall, undefined);
});

for (const damaged of ['', '{', 'null', '{}', '[null,7,"x",{}]', '[{"quiz":"tiny","version":2}]']) {
  test(`${damaged} in storage counts as no results`, () => {
    assert.deepEqual(parseHistory(damaged), []);
  });
}

test('a damaged entry between good ones is left out', () => {
  const damaged = { ...result, dimensions: { reach: 400 } };
  assert.deepEqual(parseHistory(JSON.stringify([damaged, result])), [result]);
});
