import assert from 'node:assert/strict';
import { test } from 'node:test';
import { englishSearch } from '#src/domain/search/englishSearch.ts';
import { type ExpandedQuery, expandQuery } from '#src/domain/search/expandQuery.ts';
import { makeVocabulary } from '#src/domain/search/vocabulary.ts';

const vocabulary = makeVocabulary(
  [
    ['network', 'friend', 'old', 'ask', 'help'],
    [
      'linkedin',
      'linked',
      'reconnect',
      'hand',
      'book',
      'handbook',
      'tie',
      'resume',
      'job',
      'advert',
      'weak',
    ],
  ],
  englishSearch,
);
const synonyms = [
  ['weak', 'feeble'],
  ['cv', 'resume', 'curriculum vitae'],
  ['acquaintance', 'weak tie'],
  ['tie', 'link'],
];

function wordings({ ideas }: ExpandedQuery): string[][] {
  return ideas.map((idea) => idea.wordings.map(({ text }) => text));
}

test('a synonym adds the other words of its group, the typed word first', () => {
  const expanded = expandQuery('My CV', synonyms, vocabulary);
  assert.deepEqual(wordings(expanded), [['cv', 'resume', 'curriculum vitae']]);
  assert.deepEqual(
    expanded.ideas[0]?.wordings.map(({ isSynonym }) => isSynonym),
    [false, true, true],
  );
});

test('a phrase of several words is one idea, found before the words in it', () => {
  assert.deepEqual(wordings(expandQuery('weak ties help', synonyms, vocabulary)), [
    ['weak ties', 'acquaintance', 'weak tie'],
    ['help'],
  ]);
});

test('two forms of one word are one idea, worded as the first', () => {
  assert.deepEqual(wordings(expandQuery('ask friends who asked', [], vocabulary)), [
    ['ask'],
    ['friends'],
  ]);
});

test('a corrected word is looked up in the synonyms', () => {
  const expanded = expandQuery(
    'acquantance',
    synonyms,
    makeVocabulary([['acquaintance']], englishSearch),
  );
  assert.deepEqual(expanded.corrections, [{ from: 'acquantance', to: 'acquaintance' }]);
  assert.deepEqual(wordings(expanded), [['acquaintance', 'weak tie']]);
});

test('a word split by a stray space is joined', () => {
  const expanded = expandQuery('linked in', synonyms, vocabulary);
  assert.deepEqual(expanded.corrections, [{ from: 'linked in', to: 'linkedin' }]);
  assert.deepEqual(wordings(expanded), [['linkedin']]);
});

test('two telling words are left apart', () => {
  assert.deepEqual(wordings(expandQuery('hand book', [], vocabulary)), [['hand'], ['book']]);
});

test('two small words are not joined, known or not', () => {
  const both = makeVocabulary([['into', 'help']], englishSearch);
  assert.deepEqual(expandQuery('in to help', [], both).words, ['in', 'to', 'help']);
});

test('small words are dropped, unless the query has no others', () => {
  assert.deepEqual(wordings(expandQuery('how do I ask for help', synonyms, vocabulary)), [
    ['ask'],
    ['help'],
  ]);
  assert.deepEqual(wordings(expandQuery('who are you', [], vocabulary)), [
    ['who'],
    ['are'],
    ['you'],
  ]);
});

test('taken literally, a query is neither corrected nor widened', () => {
  const literal = expandQuery('freind cv', synonyms, vocabulary, { isLiteral: true });
  assert.deepEqual(literal.corrections, []);
  assert.deepEqual(wordings(literal), [['freind'], ['cv']]);
});

test('a repeated word is one idea, and an empty query has none', () => {
  assert.deepEqual(wordings(expandQuery('network network', [], vocabulary)), [['network']]);
  assert.deepEqual(expandQuery(' … ', synonyms, vocabulary).ideas, []);
});

test('a very long query stops after twelve words', () => {
  const long = expandQuery('network '.repeat(5000), [], vocabulary);
  assert.equal(long.words.length, 12);
});
