import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { describeChange } from '#src/domain/profile/describeChange.ts';
import { honestChange } from '#src/domain/profile/honestChange.ts';
import type { KeptCheck, KeptMap, KeptResult } from '#src/domain/profile/keptResult.ts';
import { mapForm, quizForm } from '#src/domain/profile/resultForm.ts';
import { networkDiversity } from '../../../support/networkDiversity.ts';

const form = quizForm(networkDiversity);
const map = mapForm([]);

const before: KeptCheck = {
  kind: 'check',
  quiz: form.id,
  version: form.version,
  at: '2026-09-01T12:00:00.000Z',
  dimensions: { reach: 20, mix: 40, openness: 18, spread: 45, help: 65, habits: 30 },
  overall: 38,
};
const beforeMap: KeptMap = {
  kind: 'map',
  version: map.version,
  at: '2026-09-01T12:00:00.000Z',
  people: 10,
  dimensions: { variety: 32, openness: 0, spread: 70, help: 83 },
  ranges: { variety: { low: 30, high: 34 }, openness: { low: 0, high: 0 } },
};

function compared(from: KeptResult, to: KeptResult) {
  const change = honestChange(from.kind === 'map' ? map : form, from, to);
  assert.equal(change.kind, 'compared');
  return change;
}

describe('two checks', () => {
  for (const [after, isTrusted] of [
    [42, false],
    [43, true],
    [34, false],
    [33, true],
    [38, false],
  ] as const) {
    test(`an overall number of 38 that becomes ${String(after)} is ${isTrusted ? 'a' : 'no'} change`, () => {
      assert.equal(compared(before, { ...before, overall: after }).overall?.isTrusted, isTrusted);
    });
  }

  for (const [after, isTrusted] of [
    [34, false],
    [35, true],
    [5, true],
    [6, false],
  ] as const) {
    test(`a dimension of 20 that becomes ${String(after)} has ${isTrusted ? '' : 'not '}changed`, () => {
      const dimensions = { ...before.dimensions, reach: after };
      const [reach] = compared(before, { ...before, dimensions }).dimensions;
      assert.deepEqual(reach, { id: 'reach', label: 'Reach', before: 20, after, isTrusted });
    });
  }

  test('a dimension that was not known once is not compared', () => {
    const { reach, ...others } = before.dimensions;
    assert.equal(reach, 20);
    const ids = compared(before, { ...before, dimensions: others }).dimensions.map(({ id }) => id);
    assert.deepEqual(ids, ['mix', 'openness', 'spread', 'help', 'habits']);
  });

  test('the words say what moved, what did not, and why that is so', () => {
    const after = {
      ...before,
      overall: 46,
      dimensions: { reach: 60, mix: 50, openness: 18, spread: 45, help: 65, habits: 30 },
    };
    assert.deepEqual(describeChange(form, honestChange(form, before, after)), [
      'The overall number went from 38 to 46, 8 points up.',
      'Reach went from 20 to 60, 40 points up.',
      'No change you can trust in Mix (40, then 50), Openness (18 both times), Spread (45 both times), Help (65 both times) and Habits (30 both times): a score has to move 15 points, because one answer given a step differently moves it by 5 to 22.',
      'That your answers changed does not say why: your network may have, or your view of it.',
    ]);
  });

  test('the words speak of change exactly where one can be trusted', () => {
    const score = fc.integer({ min: 0, max: 100 });
    const results = fc.record({ reach: score, mix: score, openness: score });
    fc.assert(
      fc.property(results, results, (first, second) => {
        const change = honestChange(
          form,
          { ...before, dimensions: { ...first } },
          { ...before, dimensions: { ...second } },
        );
        const words = describeChange(form, change).join(' ');
        for (const [id, label] of [
          ['reach', 'Reach'],
          ['mix', 'Mix'],
          ['openness', 'Openness'],
        ] as const) {
          assert.equal(
            words.includes(`${label} went from`),
            Math.abs(first[id] - second[id]) >= 15,
          );
        }
      }),
    );
  });
});

describe('what is not compared', () => {
  const cases: readonly (readonly [string, KeptResult, KeptResult, RegExp])[] = [
    [
      'two versions of a check',
      before,
      { ...before, version: 2 },
      /changed .* \(version 1, now 2\)/,
    ],
    ['two checks', before, { ...before, quiz: 'another' }, /two different checks/],
    ['a check and a map', before, beforeMap, /different things/],
    ['two versions of the map', beforeMap, { ...beforeMap, version: 2 }, /map itself changed/],
  ];
  for (const [name, from, to, words] of cases) {
    test(`${name} are not compared, and it says why`, () => {
      const change = honestChange(form, from, to);
      assert.equal(change.kind, 'not-comparable');
      assert.match(describeChange(from.kind === 'map' ? map : form, change).join(' '), words);
    });
  }
});

describe('two maps', () => {
  const later = (dimensions: KeptMap['dimensions'], ranges: KeptMap['ranges']): KeptMap => ({
    ...beforeMap,
    dimensions,
    ranges,
  });

  test('a score has changed when it moved far and no one person could account for it', () => {
    const after = later({ variety: 60 }, { variety: { low: 50, high: 66 } });
    assert.equal(compared(beforeMap, after).dimensions[0]?.isTrusted, true);
  });

  test('a score that moved far has not changed when its ranges meet', () => {
    const after = later({ variety: 60 }, { variety: { low: 34, high: 66 } });
    assert.equal(compared(beforeMap, after).dimensions[0]?.isTrusted, false);
  });

  test('a score without a range is not trusted to have changed', () => {
    const after = later({ variety: 60 }, {});
    assert.equal(compared(beforeMap, after).dimensions[0]?.isTrusted, false);
  });

  test('a map has no overall number to compare', () => {
    assert.equal(compared(beforeMap, beforeMap).overall, undefined);
  });
});
