import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakLines } from '#src/site/share/breakLines.ts';

const widthOf = (line: string) => line.length;

test('a line takes as many words as fit the width, to the last letter', () => {
  assert.deepEqual(breakLines('one two three', 7, widthOf), ['one two', 'three']);
  assert.deepEqual(breakLines('one two three', 6, widthOf), ['one', 'two', 'three']);
});

test('a word wider than the line has a line of its own', () => {
  assert.deepEqual(breakLines('a bookkeeping b', 4, widthOf), ['a', 'bookkeeping', 'b']);
});

test('spaces in a row count once, and a text of nothing has no line', () => {
  assert.deepEqual(breakLines(' a  b ', 9, widthOf), ['a b']);
  assert.deepEqual(breakLines(' ', 9, widthOf), []);
});
