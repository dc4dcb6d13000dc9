import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roundHalfUp } from '#src/domain/quiz/roundHalfUp.ts';

for (const [value, rounded] of [
  [0, 0],
  [37.5, 38],
  [17.5, 18],
  [18.75, 19],
  [2.49, 2],
  [64.4999, 64],
  [100, 100],
  [17.499999999999996, 18],
  [(100 / 3) * 3 - 0.5, 100],
] as const) {
  test(`${String(value)} rounds to ${String(rounded)}`, () => {
    assert.equal(roundHalfUp(value), rounded);
  });
}
