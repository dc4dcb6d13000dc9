import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correctedQuery, describeSearch, listWords } from '#src/search/describeSearch.ts';

const search = { query: 'cv', shown: 4, found: 4, corrections: [], also: [] };

test('the line counts the results and names the synonyms that were searched', () => {
  assert.equal(
    describeSearch({ ...search, also: ['resume'] }),
    '4 results for cv, also searched resume',
  );
  assert.equal(describeSearch({ ...search, shown: 1, found: 1 }), '1 result for cv');
});

test('the line says what filters leave', () => {
  assert.equal(describeSearch({ ...search, shown: 2 }), '2 results of 4 for cv');
  assert.equal(
    describeSearch({ ...search, shown: 0 }),
    'No results for cv with these filters. 4 without them.',
  );
});

test('nothing found is said plainly, with the corrected words', () => {
  const corrections = [{ from: 'freind', to: 'friend' }];
  assert.equal(
    describeSearch({ ...search, query: 'Old freind', corrections, shown: 0, found: 0 }),
    'Nothing found for Old friend.',
  );
});

test('a correction replaces whole words and keeps the rest as typed', () => {
  const corrections = [
    { from: 'linked in', to: 'linkedin' },
    { from: 'jbos', to: 'jobs' },
  ];
  assert.equal(correctedQuery(' Linked-In   or jbos?', corrections), 'linkedin or jobs?');
  assert.equal(correctedQuery('a.b', [{ from: 'b', to: 'c' }]), 'a.c');
});

test('words are listed with commas and one and', () => {
  assert.equal(listWords([]), '');
  assert.equal(listWords(['a']), 'a');
  assert.equal(listWords(['a', 'b', 'c']), 'a, b and c');
});
