import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { freshMap } from '#src/mapper/mapProgress.ts';
import { parseMap, stringifyMap } from '#src/mapper/parseMap.ts';
import { arbitraryMap } from '../../support/arbitraryMap.ts';
import { threeCircles } from '../../support/maps.ts';

test('a map comes back from storage as it was kept', () => {
  fc.assert(
    fc.property(arbitraryMap, (map) => {
      const read = parseMap(stringifyMap(map));
      // Kinds of help come back in the order of the questions.
      const sorted = (value: typeof map) => ({
        ...value,
        people: value.people.map((person) => ({ ...person, help: person.help?.toSorted() })),
      });
      assert.deepEqual(sorted(read), sorted(map));
    }),
  );
});

for (const [name, stored] of [
  ['nothing', undefined],
  ['no JSON', '{"version":1,'],
  ['a list', '[]'],
  ['null', 'null'],
  ['another version', stringifyMap(threeCircles).replace('"version":1', '"version":2')],
] as const) {
  test(`${name} reads as an empty map`, () => {
    assert.deepEqual(parseMap(stored), freshMap);
  });
}

test('a damaged person, answer or tie is left out and the rest stays', () => {
  const map = parseMap(
    JSON.stringify({
      version: 1,
      at: 'result',
      ownField: 'astronaut',
      people: [
        {
          id: 'p1',
          name: 'Ana',
          answers: { field: 'health', stage: 'someday' },
          help: ['advice', 7],
        },
        { id: 'p1', name: 'twice the id' },
        { id: 'p2', name: 'ana' },
        { id: '<b>', name: 'Tom' },
        { id: 'p4', name: '   ' },
        'nobody',
        { id: 'p5', name: 'Li', prompts: ['talked', 'nowhere'], turn: 1e9 },
      ],
      ties: [
        { a: 'p1', b: 'p5', strength: 2 },
        { a: 'p1', b: 'p77', strength: 1 },
        { a: 'p5', b: 'p1', strength: 9 },
        null,
      ],
      circleNames: { p5: 'Team', p99: 'Ghosts', p1: 4 },
      skipped: ['place', 'no-step', 'place'],
    }),
  );
  assert.deepEqual(
    map.people.map(({ id, name }) => [id, name]),
    [
      ['p1', 'Ana'],
      ['p5', 'Li'],
    ],
  );
  assert.deepEqual(map.people[0]?.answers, { field: 'health' });
  assert.deepEqual(map.people[0]?.help, ['advice']);
  assert.deepEqual(map.people[1]?.prompts, ['talked']);
  assert.equal(map.people[1]?.turn, 0);
  assert.deepEqual(map.ties, [{ a: 'p1', b: 'p5', strength: 2 }]);
  assert.deepEqual(map.circleNames, { p5: 'Team' });
  assert.deepEqual(map.skipped, ['place']);
  assert.equal(map.ownField, undefined);
  assert.equal(map.at, 'result');
});

test('no text at all makes it throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
      assert.ok(parseMap(stored).people.length >= 0);
    }),
  );
});
