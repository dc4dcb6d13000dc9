import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { explainScore, sayBack } from '#src/domain/quiz/explainScore.ts';
import { scoreQuiz } from '#src/domain/quiz/scoreQuiz.ts';
import { arbitraryAnswers } from '../../../support/arbitraryAnswers.ts';
import { networkDiversity as quiz } from '../../../support/networkDiversity.ts';
import { tinyQuiz } from '../../../support/tinyQuiz.ts';

test('the parts of a score sum to it', () => {
  fc.assert(
    fc.property(arbitraryAnswers(quiz), (answers) => {
      const { dimensions } = scoreQuiz(quiz, answers);
      for (const [id, parts] of Object.entries(explainScore(quiz, answers))) {
        const sum = parts.reduce((total, { share }) => total + share, 0);
        assert.ok(Math.abs(sum - (dimensions[id] ?? 0)) < 1e-9);
        assert.equal(parts.length === 0, dimensions[id] === undefined);
      }
    }),
  );
});

test('each part names its question, its points and its share', () => {
  const parts = explainScore(tinyQuiz, { places: ['park'], people: 'many' });
  assert.deepEqual(parts['reach'], [
    { questionId: 'places', said: 'You went to one place.', itemScore: 50, share: 25 },
    { questionId: 'people', said: 'You met many people.', itemScore: 100, share: 50 },
  ]);
  assert.deepEqual(parts['depth'], []);
});

describe('an answer is said back', () => {
  const [places, people] = tinyQuiz.questions;
  assert.ok(places && people);
  test('with the number of ticks', () => {
    assert.equal(sayBack(places, ['park', 'shop']), 'You went to 2 of 3 places.');
    assert.equal(sayBack(places, ['park']), 'You went to one place.');
    assert.equal(sayBack(places, []), 'You went nowhere.');
  });
  test('in the words of its option', () => {
    assert.equal(sayBack(people, 'some'), 'You met some people.');
  });
  test('or refused when the question has no such option', () => {
    assert.throws(() => sayBack(people, 'hundreds'), /"people" has no option "hundreds"/);
  });
});
