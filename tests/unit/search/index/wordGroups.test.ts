import assert from 'node:assert/strict';
import { test } from 'node:test';
import { englishSearch } from '#src/domain/search/englishSearch.ts';
import { wordSpans } from '#src/domain/search/searchWords.ts';
import { wordGroups } from '#src/search/index/wordGroups.ts';

function groupsOf(...texts: string[]): string[][] {
  const words = wordGroups(englishSearch);
  for (const text of texts) words.add(wordSpans(text));
  return words.groups();
}

test('words are grouped by how many texts they stand on', () => {
  const [onMany, onSome, onOne] = groupsOf(
    'network bridge',
    'network bridge',
    'network nurse network',
    'network',
    'network',
    'network',
  );
  assert.deepEqual([onMany, onSome, onOne], [['network'], ['bridge'], ['nurse']]);
});

test('of the forms of a word the one on the most texts stands for all, unless the stem is short', () => {
  assert.deepEqual(groupsOf('networks asks', 'networks', 'network ask').flat(), [
    'networks',
    'ask',
    'asks',
  ]);
});

test('words keep their accents, and stop words and single letters are left out', () => {
  assert.deepEqual(groupsOf('The résumé of x').flat(), ['résumé']);
});
