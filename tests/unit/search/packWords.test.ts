import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { packWords, unpackWords } from '#src/search/packWords.ts';

test('a word repeats nothing of the one before', () => {
  assert.equal(packWords(['net', 'network', 'networks', 'old']), 'AnetDworkHsAold');
});

test('any sorted words come back as they were, with digits and accents', () => {
  const word = fc.stringMatching(/^[a-z0-9áñü]{1,40}$/u);
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const sorted = [...words].sort();
      assert.deepEqual(unpackWords(packWords(sorted)), sorted);
    }),
  );
});
