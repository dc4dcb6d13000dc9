import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  forgetMapArrivals,
  parseMapArrivals,
  readMapArrivals,
  writeMapArrivals,
} from '#src/profile/mapArrivals.ts';

test('people on their way to the map come back as they were written, twelve at most', () => {
  const people = Array.from({ length: 14 }, (_, index) => ({
    label: `P. ${String(index)}.`,
    kind: index % 2 === 0 ? ('health' as const) : undefined,
  }));
  writeMapArrivals(people);
  assert.deepEqual(readMapArrivals(), people.slice(0, 12));
  forgetMapArrivals();
  assert.deepEqual(readMapArrivals(), []);
});

test('damaged arrivals are left out', () => {
  for (const text of [
    '',
    '{',
    'null',
    '7',
    '{"version":2,"people":[{"label":"A"}]}',
    '{"version":1}',
  ]) {
    assert.deepEqual(parseMapArrivals(text), [], text);
  }
  const text = JSON.stringify({
    version: 1,
    people: [null, 3, { label: '' }, { label: 7 }, { label: ' A. B. ', kind: 'nonsense' }],
  });
  assert.deepEqual(parseMapArrivals(text), [{ label: 'A. B.', kind: undefined }]);
});
