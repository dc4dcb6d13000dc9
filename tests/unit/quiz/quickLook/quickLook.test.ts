import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersOf, withAnswers } from '#src/quiz/quickLook/quickLook.ts';
import { parseProgress } from '#src/quiz/quizProgress.ts';
import { tinyQuiz } from '../../../support/tinyQuiz.ts';

test('answers of a quick look are waiting in the quiz', () => {
  const progress = parseProgress(tinyQuiz, withAnswers(undefined, 2, { talks: 'long' }));
  assert.equal(progress.answers['talks'], 'long');
  assert.equal(progress.at, 'places');
});

test('answers given in the quiz before are kept', () => {
  const before = JSON.stringify({
    version: 2,
    answers: { places: ['park'], talks: 'short' },
    skipped: ['people'],
    at: 'talks',
  });
  const progress = parseProgress(tinyQuiz, withAnswers(before, 2, { talks: 'long' }));
  assert.deepEqual(progress.answers, { places: ['park'], talks: 'long' });
  assert.deepEqual(progress.skipped, ['people']);
  assert.equal(progress.at, 'talks');
});

for (const damaged of ['', '{', 'null', '{"version":1,"answers":{"places":["park"]}}']) {
  test(`${JSON.stringify(damaged)} in storage is replaced`, () => {
    const progress = parseProgress(tinyQuiz, withAnswers(damaged, 2, { people: 'some' }));
    assert.deepEqual(progress.answers, { people: 'some' });
  });
}

test('ticks of a quick look wait together, and "none" alone is an empty list', () => {
  const box = (name: string, value: string) => ({ name, value, type: 'checkbox' });
  const chosen = [
    box('places', 'park'),
    { name: 'talks', value: 'long', type: 'radio' },
    box('places', 'shop'),
    box('places', ''),
    box('other', ''),
  ];
  assert.deepEqual(answersOf(chosen), { places: ['park', 'shop'], talks: 'long', other: [] });
});
