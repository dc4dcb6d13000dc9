import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bestChanges, neighbouringAnswers, withAnswer } from '#src/domain/quiz/changeAnswer.ts';
import { roundHalfUp } from '#src/domain/quiz/roundHalfUp.ts';
import { scoreQuiz } from '#src/domain/quiz/scoreQuiz.ts';
import { arbitraryAnswers } from '../../../support/arbitraryAnswers.ts';
import { networkDiversity as quiz } from '../../../support/networkDiversity.ts';
import { tinyQuiz } from '../../../support/tinyQuiz.ts';

const [places, people] = tinyQuiz.questions;
assert.ok(places && people);

test('the neighbours of an option are the ones beside it', () => {
  assert.deepEqual(neighbouringAnswers(people, 'none'), ['some']);
  assert.deepEqual(neighbouringAnswers(people, 'some'), ['none', 'many']);
  assert.deepEqual(neighbouringAnswers(people, 'many'), ['some']);
});

test('the neighbours of a tick list are one tick fewer and one more', () => {
  assert.deepEqual(neighbouringAnswers(places, []), [['park']]);
  assert.deepEqual(neighbouringAnswers(places, ['shop']), [[], ['shop', 'park']]);
  assert.deepEqual(neighbouringAnswers(places, ['park', 'shop', 'library']), [['park', 'shop']]);
});

test('a skipped question has no neighbours', () => {
  assert.deepEqual(neighbouringAnswers(people, undefined), []);
});

test('the change that raises a dimension most comes first', () => {
  assert.deepEqual(bestChanges(tinyQuiz, { places: [], people: 'some' }, 'reach'), [
    { questionId: 'places', answer: ['park'], toLabel: '1 tick', from: 25, to: 50 },
    { questionId: 'people', answer: 'many', toLabel: 'Many', from: 25, to: 50 },
  ]);
});

test('nothing raises a dimension that is at its best or not known', () => {
  const best = { places: ['park', 'shop'], people: 'many' };
  assert.deepEqual(bestChanges(tinyQuiz, best, 'reach'), []);
  assert.deepEqual(bestChanges(tinyQuiz, {}, 'reach'), []);
});

test('a change does what it says', () => {
  fc.assert(
    fc.property(
      arbitraryAnswers(quiz),
      fc.constantFrom(...quiz.dimensions.map(({ id }) => id)),
      (answers, dimension) => {
        const before = scoreQuiz(quiz, answers).dimensions[dimension];
        for (const change of bestChanges(quiz, answers, dimension)) {
          const changed = withAnswer(answers, change.questionId, change.answer);
          const after = scoreQuiz(quiz, changed).dimensions[dimension];
          assert.ok(before !== undefined && after !== undefined && after > before);
          assert.deepEqual([change.from, change.to], [roundHalfUp(before), roundHalfUp(after)]);
        }
      },
    ),
  );
});
