import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KeptCheck, KeptMap, KeptResult } from '#src/domain/profile/keptResult.ts';
import { keepResult, parseHistory } from '#src/profile/resultHistory.ts';

const result: KeptCheck = {
  kind: 'check',
  quiz: 'tiny',
  version: 2,
  at: '2026-11-24T09:30:00.000Z',
  dimensions: { reach: 40 },
  overall: 40,
};

const map: KeptMap = {
  kind: 'map',
  version: 1,
  at: '2026-11-25T09:30:00.000Z',
  people: 12,
  dimensions: { variety: 96, openness: 68 },
  ranges: { variety: { low: 95, high: 97 } },
};

test('the newest result comes first', () => {
  const later = { ...result, at: '2026-12-01T09:30:00.000Z' };
  assert.deepEqual(keepResult([result], later), [later, result]);
});

test('a hundred results are kept, the oldest go', () => {
  const hundred = Array.from({ length: 100 }, () => result);
  assert.equal(keepResult(hundred, result).length, 100);
});

test('checks and maps are read back, one without an overall number too', () => {
  const kept: KeptResult[] = [map, result, { ...result, overall: undefined }];
  assert.deepEqual(parseHistory(JSON.stringify(kept)), kept);
});

test('a result from before there were maps is read as a check', () => {
  const { kind, ...old } = result;
  assert.equal(kind, 'check');
  assert.deepEqual(parseHistory(JSON.stringify([old])), [result]);
});

for (const damaged of ['', '{', 'null', '{}', '[null,7,"x",{}]', '[{"quiz":"tiny","version":2}]']) {
  test(`${damaged} in storage counts as no results`, () => {
    assert.deepEqual(parseHistory(damaged), []);
  });
}

for (const [fault, entry] of [
  ['a score of 400', { ...result, dimensions: { reach: 400 } }],
  ['a date that is none', { ...result, at: 'soon' }],
  ['an unknown kind', { ...result, kind: 'horoscope' }],
  ['a name in place of a score', { ...map, dimensions: { variety: 'Ana' } }],
  ['a range past 100', { ...map, ranges: { variety: { low: 5, high: 101 } } }],
  ['a map of minus one people', { ...map, people: -1 }],
] as const) {
  test(`an entry with ${fault} between good ones is left out`, () => {
    assert.deepEqual(parseHistory(JSON.stringify([result, entry, map])), [result, map]);
  });
}
