import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bandOf } from '#src/domain/quiz/bandOf.ts';
import { networkDiversity as quiz } from '../../../support/networkDiversity.ts';

for (const [score, label] of [
  [0, 'Room to open up'],
  [34, 'Room to open up'],
  [35, 'Mixed picture'],
  [64, 'Mixed picture'],
  [65, 'Wide open'],
  [100, 'Wide open'],
] as const) {
  test(`${String(score)} is "${label}"`, () => {
    assert.equal(bandOf(quiz, score).label, label);
  });
}

test('a score below every band is refused', () => {
  assert.throws(() => bandOf({ id: 'x', bands: [] }, 5), /Quiz "x" has no band for the score 5/);
});
