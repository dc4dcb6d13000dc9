import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { colemanHomophily } from '#src/domain/network/similarity/colemanHomophily.ts';
import { countAlike, eiIndex } from '#src/domain/network/similarity/eiIndex.ts';
import { yulesQ } from '#src/domain/network/similarity/yulesQ.ts';
import { assertClose } from '../../../support/assertClose.ts';

const count = fc.integer({ min: 0, max: 60 });

test('seven alike and three different lean inwards by 0.4', () => {
  assertClose(eiIndex({ alike: 7, different: 3 }).value, -0.4);
});

test('the E-I index is 1 − 2 · the share alike', () => {
  fc.assert(
    fc.property(count, count, (alike, different) => {
      fc.pre(alike + different > 0);
      assertClose(eiIndex({ alike, different }).value, 1 - (2 * alike) / (alike + different));
    }),
  );
});

test('missing answers are counted neither as alike nor as different', () => {
  assert.deepEqual(countAlike('arts', ['arts', undefined, '', 'law', 'arts']).value, {
    alike: 2,
    different: 1,
  });
});

describe('says why likeness cannot be worked out', () => {
  for (const [name, measure, reason] of [
    ['ego skipped the question', countAlike(undefined, ['arts']), 'ego-answer-missing'],
    ['ego left it empty', countAlike('', ['arts']), 'ego-answer-missing'],
    ['nobody answered', countAlike('arts', [undefined, '']), 'no-answers'],
    ['nobody is counted', eiIndex({ alike: 0, different: 0 }), 'no-answers'],
    ['nobody alike could be met', colemanHomophily(0, 0), 'baseline-not-between'],
    ['nobody else could be met', colemanHomophily(1, 1), 'baseline-not-between'],
    ['the baseline is no number', colemanHomophily(0.5, Number.NaN), 'baseline-not-between'],
    [
      'the table is empty',
      yulesQ({ alikeKnown: 0, alikeNot: 0, differentKnown: 0, differentNot: 0 }),
      'empty-table',
    ],
  ] as const) {
    test(name, () => {
      assert.equal(measure.value, undefined);
      assert.equal(measure.reason, reason);
    });
  }
});

test("Coleman's homophily is 0 at the baseline, 1 when all are alike, −1 when none is", () => {
  for (const baseline of [0.1, 0.5, 0.6, 0.99]) {
    assertClose(colemanHomophily(baseline, baseline).value, 0);
    assertClose(colemanHomophily(1, baseline).value, 1);
    assertClose(colemanHomophily(0, baseline).value, -1);
  }
  assertClose(colemanHomophily(0.9, 0.6).value, 0.75);
  assertClose(colemanHomophily(0.3, 0.6).value, -0.5);
});

test("Coleman's homophily rises with the share alike and falls with the baseline", () => {
  const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  fc.assert(
    fc.property(share, share, share, (one, other, baseline) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      fc.pre(high - low > 1e-6);
      const of = (s: number, w: number) => colemanHomophily(s, w).value ?? Number.NaN;
      assert.ok(of(low, baseline) < of(high, baseline));
      assert.ok(of(baseline, high) < of(baseline, low));
    }),
  );
});

for (const [table, expected] of [
  [[9, 51, 1, 39], 300 / 402],
  [[6, 54, 4, 36], 0],
  [[2, 58, 8, 32], -400 / 528],
  [[10, 50, 0, 40], 1],
] as const) {
  test(`Yule's Q of ${table.join(', ')} is ${expected.toFixed(4)}`, () => {
    const [alikeKnown, alikeNot, differentKnown, differentNot] = table;
    assertClose(yulesQ({ alikeKnown, alikeNot, differentKnown, differentNot }).value, expected);
  });
}

test("Yule's Q turns round when alike and different change places, and stays in its range", () => {
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      const q = yulesQ({ alikeKnown: a, alikeNot: b, differentKnown: c, differentNot: d });
      fc.pre(q.value !== undefined);
      assert.ok(q.value >= -1 && q.value <= 1);
      const turned = yulesQ({ alikeKnown: c, alikeNot: d, differentKnown: a, differentNot: b });
      assertClose(turned.value, -q.value);
    }),
  );
});
