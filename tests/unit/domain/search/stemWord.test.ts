import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { stemWord } from '#src/domain/search/stemWord.ts';

const families = [
  ['reconnect', 'reconnects', 'reconnected', 'reconnecting'],
  ['plan', 'plans', 'planned', 'planning'],
  ['friend', 'friends'],
  ['quiz', 'quizzes', 'quizz'],
  ['company', 'companies'],
  ['change', 'changes', 'changed', 'changing'],
  ['job', 'jobs'],
  ['weak', 'weakness'],
  ['meeting', 'meetings', 'meet'],
];

for (const family of families) {
  test(`${family.join(', ')} share one stem`, () => {
    assert.equal(new Set(family.map(stemWord)).size, 1);
  });
}

test('words that only look alike keep their own stems', () => {
  for (const [one, other] of [
    ['thing', 'the'],
    ['bus', 'bue'],
    ['less', 'les'],
    ['news', 'nest'],
    ['string', 'str'],
  ] as const) {
    assert.notEqual(stemWord(one), stemWord(other));
  }
});

test('a word of three letters or fewer comes back as it is, and a stem keeps three letters', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,14}$/), (word) => {
      const stem = stemWord(word);
      if (word.length <= 3) assert.equal(stem, word);
      else assert.ok(stem.length >= 3, `${word} became ${stem}`);
    }),
  );
});
