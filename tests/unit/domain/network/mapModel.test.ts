import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bandOf } from '#src/domain/quiz/bandOf.ts';
import { networkMap } from '#src/domain/network/mapModel.ts';
import { unknownReasonText } from '#src/domain/network/unknownReasonText.ts';

test('the map asks what the worked maps were made with', () => {
  assert.deepEqual(
    networkMap.attributes.map(({ id, kinds }) => [id, kinds.length]),
    [
      ['field', 12],
      ['stage', 3],
      ['place', 4],
      ['setting', 6],
    ],
  );
  assert.deepEqual(
    networkMap.helpTypes.map(({ id }) => id),
    ['advice', 'information', 'introductions', 'honest feedback', 'sponsorship', 'support'],
  );
});

test('no two kinds of an attribute share an id or a label', () => {
  for (const kinds of [...networkMap.attributes.map((each) => each.kinds), networkMap.helpTypes]) {
    assert.equal(new Set(kinds.map(({ id }) => id)).size, kinds.length);
    assert.equal(new Set(kinds.map(({ label }) => label)).size, kinds.length);
  }
});

test('what counts as likeness is a kind of its attribute', () => {
  const own = networkMap.attributes.flatMap(({ likeness, kinds }) =>
    likeness?.like === 'kind' ? [kinds.some(({ id }) => id === likeness.kind)] : [],
  );
  assert.deepEqual(own, [true, true]);
});

test('the bands begin at 0, 35 and 65', () => {
  assert.deepEqual(
    [0, 34, 35, 64, 65, 100].map((score) => bandOf(networkMap, score).id),
    ['narrow', 'narrow', 'mixed', 'mixed', 'wide', 'wide'],
  );
});

test('a reason is a clause without capital and full stop', () => {
  assert.match(unknownReasonText('ties-skipped'), /^who knows whom/);
  assert.match(unknownReasonText('no-people'), /^[a-z].*[^.]$/);
});
