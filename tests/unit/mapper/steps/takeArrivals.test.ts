import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshMap, addPerson, type MapProgress } from '#src/mapper/mapProgress.ts';
import { takeArrivals } from '#src/mapper/steps/takeArrivals.ts';

const names = ({ people }: MapProgress) => people.map(({ name }) => name);

test('people from a contact list come with their kind of work; equal labels are kept apart', () => {
  const { map, taken } = takeArrivals(freshMap, [
    { label: 'A. B.', kind: 'health' },
    { label: 'A. B.', kind: undefined },
    { label: 'C. D.', kind: 'arts' },
  ]);
  assert.equal(taken, 3);
  assert.deepEqual(names(map), ['A. B.', 'A. B. 2', 'C. D.']);
  assert.deepEqual(
    map.people.map(({ answers }) => answers.field),
    ['health', undefined, 'arts'],
  );
});

test('whoever is on the map already is not added again, and thirty is the end', () => {
  const one = addPerson(freshMap, 'talked', 'ab');
  assert.deepEqual(names(takeArrivals(one, [{ label: 'A.B.', kind: undefined }]).map), ['ab']);
  const full = Array.from({ length: 29 }, (_, index) => `n${String(index)}`).reduce(
    (map, name) => addPerson(map, 'more', name),
    freshMap,
  );
  const { map, taken } = takeArrivals(full, [
    { label: 'x', kind: undefined },
    { label: 'y', kind: undefined },
  ]);
  assert.equal(taken, 1);
  assert.equal(map.people.length, 30);
});
