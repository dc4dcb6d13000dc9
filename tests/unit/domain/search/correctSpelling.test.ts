import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { correctSpelling, isOneSlip } from '#src/domain/search/correctSpelling.ts';
import { englishSearch } from '#src/domain/search/englishSearch.ts';
import { makeVocabulary } from '#src/domain/search/vocabulary.ts';

const vocabulary = makeVocabulary(
  [
    ['network', 'friend', 'time', 'talk'],
    ['reconnecting', 'small', 'job', 'come', 'volunteering'],
    ['weak', 'tie', 'team', 'some'],
  ],
  englishSearch,
);

const slips = [
  { slip: 'a letter left out', typed: 'netwrk', meant: 'network' },
  { slip: 'a letter too many', typed: 'freiend', meant: 'friend' },
  { slip: 'a wrong letter', typed: 'natwork', meant: 'network' },
  { slip: 'two letters swapped', typed: 'freind', meant: 'friend' },
  { slip: 'a slip at the first letter', typed: 'metwork', meant: 'network' },
  { slip: 'a slip in the last letter', typed: 'networl', meant: 'network' },
  { slip: 'a missing space', typed: 'smalltalk', meant: 'small talk' },
  { slip: 'a slip in an ending the pages do not use', typed: 'recconnects', meant: 'reconnecting' },
];

for (const { slip, typed, meant } of slips) {
  test(`${slip} is forgiven: ${typed} means ${meant}`, () => {
    assert.equal(correctSpelling(typed, vocabulary), meant);
  });
}

test('a word of the vocabulary, another form of it or the start of one is left alone', () => {
  for (const word of ['weak', 'talks', 'talking', 'netw', 'volunteerin', 'friends']) {
    assert.equal(correctSpelling(word, vocabulary), undefined, word);
  }
});

test('words of three letters, words with digits and words two slips away are left alone', () => {
  for (const word of ['jbo', 'tme', 'netw0rk', 'ntwrk', 'zebra']) {
    assert.equal(correctSpelling(word, vocabulary), undefined, word);
  }
});

test('of two candidates the one with the same first letter wins, then the frequent one', () => {
  const pair = (first: string[], second: string[]) =>
    makeVocabulary([first, second], englishSearch);
  assert.equal(correctSpelling('tome', pair(['some'], ['time'])), 'time');
  assert.equal(correctSpelling('batle', pair(['bathe'], ['battle'])), 'bathe');
  assert.equal(correctSpelling('batle', pair(['battle'], ['bathe'])), 'battle');
});

test('one slip is symmetric, and never between equal words', () => {
  const word = fc.stringMatching(/^[abc]{0,6}$/);
  fc.assert(
    fc.property(word, word, (a, b) => {
      assert.equal(isOneSlip(a, b), isOneSlip(b, a));
      assert.equal(isOneSlip(a, a), false);
    }),
  );
});

test('one slip agrees with the full edit distance with swaps', () => {
  const word = fc.stringMatching(/^[ab]{0,5}$/);
  fc.assert(
    fc.property(word, word, (a, b) => {
      assert.equal(isOneSlip(a, b), editDistance(a, b) === 1, `${a} ${b}`);
    }),
    { numRuns: 500 },
  );
});

/** The textbook table (optimal string alignment), slow and plain. */
function editDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, at(i - 2, j - 2) + 1);
      }
      const row = rows[i];
      if (row) row[j] = best;
    }
  }
  return at(a.length, b.length);
}
