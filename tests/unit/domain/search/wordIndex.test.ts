import assert from 'node:assert/strict';
import { test } from 'node:test';
import { englishSearch } from '#src/domain/search/englishSearch.ts';
import { wordIndex } from '#src/domain/search/wordIndex.ts';

const page = (url: string, title: string, answer = '') => ({
  url,
  title,
  answer,
  question: '',
  asked: [] as string[],
  headings: [] as string[],
  kindWords: 'guide',
  standing: 1,
});
const pages = [
  page('/working/', 'Working remotely', 'Remote work keeps your close colleagues.'),
  page('/quiet/', 'For quiet people'),
  page('/third/', 'Remote work, again'),
];
const synonyms = [
  ['remote work', 'wfh'],
  ['quiet', 'introvert'],
  ['sailing', 'yachts'],
];

test('every word of a group leads to the pages of the group, A to Z', () => {
  const index = wordIndex(synonyms, pages, 3, englishSearch).map(({ phrase, pages: found }) => [
    phrase,
    found.map(({ url }) => url).sort(),
  ]);
  assert.deepEqual(index, [
    ['introvert', ['/quiet/']],
    ['quiet', ['/quiet/']],
    ['remote work', ['/third/', '/working/']],
    ['wfh', ['/third/', '/working/']],
  ]);
});

test('a word has no more pages than asked for', () => {
  for (const { pages: found } of wordIndex(synonyms, pages, 1, englishSearch))
    assert.equal(found.length, 1);
});

test('a page far behind the best for a word is left out', () => {
  const weak = page('/weak/', 'Other', 'A quiet evening.');
  const [introvert] = wordIndex(synonyms, [...pages, weak], 3, englishSearch);
  assert.deepEqual(
    introvert?.pages.map(({ url }) => url),
    ['/quiet/'],
  );
});
