import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCitations, listCitations } from '#src/guides/citations.ts';

test('sources are numbered by first appearance, with the line of each citation', () => {
  const text =
    '---\ntitle: x [@never2000]\n---\nOne.[@b2001; @a2000]\n\nTwo.[@a2000]\nThree.[@c2002]';
  assert.deepEqual(listCitations(text), [
    { key: 'b2001', number: 1, lines: [4] },
    { key: 'a2000', number: 2, lines: [4, 6] },
    { key: 'c2002', number: 3, lines: [7] },
  ]);
});

test('code is not read for citations', () => {
  assert.deepEqual(listCitations('Write `[@key2000]`:\n```\n[@other2001]\n```\n'), []);
});

test('a citation gives its place in the text, and a part that is no key stands as written', () => {
  assert.deepEqual(findCitations('Yes.[@a2000; b2001] [not a citation]'), [
    { start: 4, end: 19, keys: ['a2000', 'b2001'] },
  ]);
  assert.deepEqual(findCitations('[@A 2000]')[0]?.keys, ['@A 2000']);
});
