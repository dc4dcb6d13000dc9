import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchEnglish } from '#src/site/words/searchEnglish.ts';
import {
  type CountedSearch,
  correctedQuery,
  describeSearch,
  listWords,
} from '#src/search/describeSearch.ts';

const search = { query: 'cv', shown: 4, found: 4, corrections: [], also: [] };
const describe = (counted: CountedSearch) => describeSearch(counted, searchEnglish);

test('the line counts the results and names the synonyms that were searched', () => {
  assert.equal(describe({ ...search, also: ['resume'] }), '4 results for cv, also searched resume');
  assert.equal(describe({ ...search, shown: 1, found: 1 }), '1 result for cv');
});

test('the line says what filters leave', () => {
  assert.equal(describe({ ...search, shown: 2 }), '2 results of 4 for cv');
  assert.equal(
    describe({ ...search, shown: 0 }),
    'No results for cv with these filters. 4 without them.',
  );
});

test('nothing found is said plainly, with the corrected words', () => {
  const corrections = [{ from: 'freind', to: 'friend' }];
  assert.equal(
    describe({ ...search, query: 'Old freind', corrections, shown: 0, found: 0 }),
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

test('a correction is found under the accents that were typed', () => {
  const corrections = [{ from: 'conexoin', to: 'conexión' }];
  assert.equal(correctedQuery('¿Qué conexóin?', corrections), '¿Qué conexión?');
  assert.equal(correctedQuery('una conéxoin', corrections), 'una conexión');
});

test('words are listed with commas and one and', () => {
  assert.equal(listWords([], 'and'), '');
  assert.equal(listWords(['a'], 'and'), 'a');
  assert.equal(listWords(['a', 'b', 'c'], 'and'), 'a, b and c');
});
