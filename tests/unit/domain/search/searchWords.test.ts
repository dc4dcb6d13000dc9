import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { searchWords, wordSpans } from '#src/domain/search/searchWords.ts';

test('words lose capitals, accents, apostrophes and a possessive s', () => {
  assert.deepEqual(searchWords("Who’s hiring? A friend's RÉSUMÉ, don’t"), [
    'who',
    'hiring',
    'a',
    'friend',
    'resume',
    'dont',
  ]);
});

test('hyphens and slashes part words, and text without letters has none', () => {
  assert.deepEqual(searchWords('job-search/network 2026'), ['job', 'search', 'network', '2026']);
  assert.deepEqual(searchWords(' ?!… '), []);
});

test('every span cuts its own word out of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const { word, start, end } of wordSpans(text)) {
        assert.deepEqual(searchWords(text.slice(start, end)), [word]);
      }
    }),
  );
});
