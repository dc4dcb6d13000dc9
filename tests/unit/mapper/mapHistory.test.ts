import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { change, redo, startHistory, undo, visit } from '#src/mapper/mapHistory.ts';
import { addPerson, freshMap, openStep } from '#src/mapper/mapProgress.ts';
import { arbitraryMap, mapMove } from '../../support/arbitraryMap.ts';

test('undo inverts every move, and redo makes it again', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(arbitraryMap, mapMove, (map, { name, move }) => {
      const after = move(map);
      if (after !== map) seen.add(name);
      const done = change(startHistory(map), name, after);
      assert.deepEqual(undo(done).now, map);
      assert.deepEqual(redo(undo(done)).now, after);
    }),
    { numRuns: 1000 },
  );
  // Every kind of move has changed something at least once, or the test says nothing about it.
  assert.equal(seen.size, 12, [...seen].join());
});

test('undoing all of a row of moves leads back to its beginning', () => {
  fc.assert(
    fc.property(fc.array(mapMove, { maxLength: 40 }), (moves) => {
      const end = moves.reduce(
        (history, { name, move }) => change(history, name, move(history.now)),
        startHistory(freshMap),
      );
      const back = moves.reduce(undo, end);
      assert.deepEqual(back.now, freshMap);
      assert.deepEqual(moves.reduce(redo, back).now, end.now);
    }),
  );
});

test('undo opens the screen where the change was made', () => {
  const named = change(startHistory(freshMap), 'add Ana', addPerson(freshMap, 'talked', 'Ana'));
  const moved = visit(named, openStep(named.now, 'place'));
  assert.equal(undo(moved).now.at, 'talked');
});

test('a change after an undo drops what was undone', () => {
  const one = change(startHistory(freshMap), 'add Ana', addPerson(freshMap, 'talked', 'Ana'));
  const other = change(undo(one), 'add Tom', addPerson(freshMap, 'talked', 'Tom'));
  assert.equal(redo(other), other);
});

test('what changes nothing is not remembered', () => {
  const history = startHistory(freshMap);
  assert.equal(change(history, 'add', addPerson(freshMap, 'talked', '   ')), history);
  assert.equal(undo(history), history);
});
