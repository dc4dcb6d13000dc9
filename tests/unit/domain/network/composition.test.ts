import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { blau } from '#src/domain/network/composition/blau.ts';
import {
  blauByBestSplit,
  blauByKinds,
  blauByReachableKinds,
} from '#src/domain/network/composition/blauNormalised.ts';
import { evenness, evennessOverKinds } from '#src/domain/network/composition/evenness.ts';
import { gower } from '#src/domain/network/composition/gower.ts';
import { hillOne, hillTwo } from '#src/domain/network/composition/hill.ts';
import { kindCounts } from '#src/domain/network/composition/kindCounts.ts';
import { positionExtensity, positionStatus } from '#src/domain/network/composition/positions.ts';
import { rao } from '#src/domain/network/composition/rao.ts';
import { richness } from '#src/domain/network/composition/richness.ts';
import { shannon, shannonBits } from '#src/domain/network/composition/shannon.ts';
import { simpson, simpsonScore } from '#src/domain/network/composition/simpson.ts';
import { sum } from '#src/domain/network/composition/sum.ts';
import type { Known } from '#src/domain/network/known.ts';
import { networkMap } from '#src/domain/network/mapModel.ts';
import { arbitraryCounts, arbitraryNetwork } from '../../../support/arbitraryNetwork.ts';
import { assertClose } from '../../../support/assertClose.ts';

const withKinds = fc.tuple(arbitraryCounts, fc.integer({ min: 0, max: 4 })).map(
  // As many kinds offered as occur, or some more.
  ([counts, more]) => ({ counts, offered: richness(counts) + more }),
);

/** Every measure of composition, with the kinds offered where it needs them. */
const measures: Readonly<
  Record<string, (counts: readonly number[], offered: number) => Known<number>>
> = {
  blau,
  blauByKinds,
  blauByReachableKinds,
  blauByBestSplit,
  simpson,
  simpsonScore,
  shannon,
  shannonBits,
  evenness,
  evennessOverKinds,
  hillOne,
  hillTwo,
};

describe('seven of one kind, two of another, one of a third, four kinds offered', () => {
  const counts = [7, 2, 1];
  for (const [name, expected] of [
    ['blau', 0.46],
    ['blauByKinds', 0.46 / 0.75],
    ['blauByReachableKinds', 0.46 / 0.75],
    // Ten over four kinds at best is 3, 3, 2, 2.
    ['blauByBestSplit', 0.46 / 0.74],
    ['simpson', 46 / 90],
    ['simpsonScore', (100 * (46 / 90) * 4) / 3],
  ] as const) {
    test(`${name} is ${expected.toFixed(4)}`, () => {
      assertClose(measures[name]?.(counts, 4).value, expected);
    });
  }
});

test('five people as 2, 2, 1 over three kinds are as even as whole people can be', () => {
  assertClose(blauByBestSplit([2, 2, 1], 3).value, 1);
  assertClose(blauByReachableKinds([2, 2, 1], 3).value, 0.96);
});

describe('says why a measure cannot be worked out', () => {
  const cases: readonly [string, Known<number>, string][] = [
    ['nobody answered', blau([]), 'no-answers'],
    ['nobody answered, for pairs', simpson([0]), 'no-answers'],
    ['nobody answered, for entropy', shannon([]), 'no-answers'],
    ['one person has nobody to differ from', simpson([1]), 'one-answer'],
    ['one person reaches no ceiling', blauByReachableKinds([1], 4), 'one-answer'],
    ['one person has no best split', blauByBestSplit([1], 4), 'one-answer'],
    ['one person cannot be even', evenness([1]), 'one-answer'],
    ['one kind cannot be even', evenness([3]), 'one-kind'],
    ['one kind on offer has no ceiling', blauByKinds([2], 1), 'one-kind-offered'],
    ['one kind on offer has no score', simpsonScore([2], 1), 'one-kind-offered'],
    ['one kind on offer has no evenness', evennessOverKinds([2], 1), 'one-kind-offered'],
    ['no values have no distance', rao([undefined, ''], () => 1), 'no-answers'],
    ['nobody has no pairs', gower([], ['field']), 'no-people'],
    ['one person has no pairs', gower([{ id: 'a', attributes: {} }], ['field']), 'one-person'],
    [
      'two people without a common answer cannot be compared',
      gower(
        [
          { id: 'a', attributes: { field: 'arts' } },
          { id: 'b', attributes: { place: 'near' } },
        ],
        ['field', 'place'],
      ),
      'no-answers',
    ],
    ['no position has no status', positionStatus(new Map(), []).mean, 'no-positions'],
  ];
  for (const [name, measure, reason] of cases) {
    test(name, () => {
      assert.equal(measure.value, undefined);
      assert.equal(measure.reason, reason);
    });
  }
});

test('people of one kind only have no variety and count as one kind', () => {
  for (const counts of [[1], [2], [30]]) {
    assert.equal(blau(counts).value, 0);
    assert.equal(shannon(counts).value, 0);
    assert.equal(hillOne(counts).value, 1);
    assert.equal(hillTwo(counts).value, 1);
    assert.equal(evennessOverKinds(counts, 5).value, 0);
  }
  assert.equal(simpson([2]).value, 0);
});

test('every measure stays in its range', () => {
  const hair = 1e-12;
  fc.assert(
    fc.property(withKinds, ({ counts, offered }) => {
      const kinds = richness(counts);
      const n = sum(counts);
      const m = Math.min(offered, n);
      const within = (measure: Known<number>, low: number, high: number, name: string) => {
        if (measure.value === undefined) return;
        assert.ok(
          measure.value >= low - hair && measure.value <= high + hair,
          `${name} ${measure.value}`,
        );
      };
      within(blau(counts), 0, 1 - 1 / m, 'blau');
      within(simpson(counts), 0, 1, 'simpson');
      within(simpsonScore(counts, offered), 0, 100, 'simpsonScore');
      within(shannon(counts), 0, Math.log(kinds), 'shannon');
      within(hillOne(counts), 1, kinds, 'hillOne');
      within(hillTwo(counts), 1, kinds, 'hillTwo');
      for (const name of [
        'blauByKinds',
        'blauByReachableKinds',
        'blauByBestSplit',
        'evenness',
        'evennessOverKinds',
      ]) {
        const measure = measures[name]?.(counts, offered);
        assert.ok(measure);
        within(measure, 0, 1, name);
      }
    }),
  );
});

test('as even as whole people can be is 1 by the best split, whatever the numbers', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 2, max: 12 }), (n, kinds) => {
      const counts = Array.from({ length: kinds }, (_, kind) => Math.floor((n + kind) / kinds));
      assert.equal(sum(counts), n);
      assertClose(blauByBestSplit(counts, kinds).value, 1);
    }),
  );
});

test('the order of kinds and kinds that nobody is of change nothing', () => {
  fc.assert(
    fc.property(withKinds, fc.integer(), ({ counts, offered }, seed) => {
      const shuffled = [...counts, 0].sort((a, b) => ((a * seed) % 7) - ((b * seed) % 7));
      for (const [name, measure] of Object.entries(measures)) {
        assertClose(measure(shuffled, offered), measure(counts, offered), name);
      }
    }),
  );
});

test('twice as many of every kind leave all shares as they are', () => {
  fc.assert(
    fc.property(withKinds, ({ counts, offered }) => {
      fc.pre(sum(counts) > 1);
      const twice = counts.map((count) => 2 * count);
      for (const name of ['blau', 'blauByKinds', 'shannon', 'evenness', 'hillOne', 'hillTwo']) {
        assertClose(measures[name]?.(twice, offered), measures[name]?.(counts, offered), name);
      }
    }),
  );
});

test('unbiased Simpson is Blau without the person put back: n/(n−1) times as much', () => {
  fc.assert(
    fc.property(arbitraryCounts, (counts) => {
      const n = sum(counts);
      fc.pre(n > 1);
      assertClose(simpson(counts).value, ((blau(counts).value ?? 0) * n) / (n - 1));
    }),
  );
});

test('unbiased Simpson is the share of pairs that differ', () => {
  fc.assert(
    fc.property(arbitraryCounts, (counts) => {
      const people = counts.flatMap((count, kind) => Array.from({ length: count }, () => kind));
      fc.pre(people.length > 1);
      let differ = 0;
      let pairs = 0;
      for (const [position, one] of people.entries()) {
        for (const other of people.slice(position + 1)) {
          pairs += 1;
          if (one !== other) differ += 1;
        }
      }
      assertClose(simpson(counts).value, differ / pairs);
    }),
  );
});

test('effective numbers of kinds fall as they lean to the common kinds', () => {
  fc.assert(
    fc.property(arbitraryCounts, (counts) => {
      fc.pre(sum(counts) > 0);
      const [one, two] = [hillOne(counts).value ?? 0, hillTwo(counts).value ?? 0];
      assert.ok(two <= one + 1e-9 && one <= richness(counts) + 1e-9);
    }),
  );
});

test('with every distance 1 Rao–Stirling is Blau, and half of it with every distance a half', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', undefined, '')), (values) => {
      const expected = blau(kindCounts(values));
      assertClose(
        rao(values, () => 1),
        expected,
      );
      const half = rao(values, () => 0.5).value;
      assertClose(half, expected.value === undefined ? undefined : expected.value / 2);
    }),
  );
});

test('the mean pair difference is the mean unbiased Simpson when nothing is missing', () => {
  const ids = networkMap.attributes.map(({ id }) => id);
  fc.assert(
    fc.property(arbitraryNetwork({ fewest: 2, gaps: false }), ({ alters }) => {
      const each = ids.map((id) =>
        simpson(kindCounts(alters.map((alter) => alter.attributes[id]))),
      );
      assertClose(gower(alters, ids).value, sum(each.map(({ value }) => value ?? 0)) / ids.length);
    }),
  );
});

test('missing answers are left out of a pair and not counted as different', () => {
  const alters = [
    { id: 'a', attributes: { field: 'arts', place: 'near' } },
    { id: 'b', attributes: { field: 'arts', place: '' } },
    { id: 'c', attributes: { field: undefined, place: 'abroad' } },
  ];
  // a and b agree on the one known for both, a and c differ on theirs, b and c have none.
  assertClose(gower(alters, ['field', 'place']).value, 0.5);
});

test('counts kinds and leaves missing answers out', () => {
  assert.deepEqual(kindCounts(['b', undefined, 'a', '', 'b', '__proto__']), [2, 1, 1]);
});

test('a position counts once however often it is reached, and not when it is not listed', () => {
  const listed = ['nurse', 'teacher', 'driver'];
  assert.equal(positionExtensity(listed, ['nurse', 'nurse', 'pilot']), 1);
  assert.equal(positionExtensity(listed, []), 0);
  const status = positionStatus(new Map([['nurse', 69]]), ['nurse', 'nurse']);
  assert.deepEqual(status.range, { value: 0 });
  assert.deepEqual(status.mean, { value: 69 });
});
