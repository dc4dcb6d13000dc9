import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  changeAnswerTo,
  freshProgress,
  giveAnswer,
  goTo,
  isComplete,
  moveBack,
  moveOn,
  parseProgress,
  type QuizProgress,
  resultPlace,
  skipQuestion,
} from '#src/quiz/quizProgress.ts';
import { tinyQuiz } from '../../support/tinyQuiz.ts';

const start = freshProgress(tinyQuiz);
const finished: QuizProgress = {
  ...start,
  answers: { places: ['park'], people: 'some' },
  skipped: ['talks'],
  at: resultPlace,
};

describe('walking through a quiz', () => {
  test('begins at the first question', () => {
    assert.equal(start.at, 'places');
  });

  test('moves on from question to question and ends at the result', () => {
    const second = moveOn(tinyQuiz, start);
    const third = moveOn(tinyQuiz, second);
    assert.deepEqual([second.at, third.at], ['people', 'talks']);
    assert.equal(moveOn(tinyQuiz, third).at, resultPlace);
  });

  test('going back keeps the answers', () => {
    const answered = giveAnswer({ ...start, at: 'people' }, 'people', 'many');
    const back = moveBack(tinyQuiz, answered);
    assert.equal(back.at, 'places');
    assert.equal(back.answers['people'], 'many');
  });

  test('going back from the first question stays there', () => {
    assert.equal(moveBack(tinyQuiz, start).at, 'places');
  });

  test('skipping takes an answer back and moves on', () => {
    const skipped = skipQuestion(tinyQuiz, giveAnswer(start, 'places', ['shop']));
    assert.equal(skipped.answers['places'], undefined);
    assert.deepEqual(skipped.skipped, ['places']);
    assert.equal(skipped.at, 'people');
  });

  test('an answer after a skip counts as answered', () => {
    const skipped = skipQuestion(tinyQuiz, start);
    assert.deepEqual(giveAnswer(skipped, 'places', []).skipped, []);
  });

  test('changing one answer returns to the result, onward or back', () => {
    const changing = changeAnswerTo(finished, 'people');
    assert.equal(changing.at, 'people');
    assert.equal(moveOn(tinyQuiz, changing).at, resultPlace);
    assert.equal(moveBack(tinyQuiz, changing).at, resultPlace);
    assert.equal(moveOn(tinyQuiz, changing).changing, false);
  });

  test('an address leads only as far as the person has got', () => {
    const one = giveAnswer(start, 'places', []);
    assert.equal(goTo(tinyQuiz, one, 'people').at, 'people');
    assert.equal(goTo(tinyQuiz, one, 'talks').at, 'places');
    assert.equal(goTo(tinyQuiz, one, resultPlace).at, 'places');
    assert.equal(goTo(tinyQuiz, finished, resultPlace).at, resultPlace);
    assert.equal(goTo(tinyQuiz, one, 'nonsense').at, 'places');
  });

  test('is complete when every question is answered or skipped', () => {
    assert.equal(isComplete(tinyQuiz, finished), true);
    assert.equal(isComplete(tinyQuiz, { ...finished, skipped: [] }), false);
  });
});

describe('reading progress back', () => {
  test('gives back what was stored', () => {
    assert.deepEqual(parseProgress(tinyQuiz, JSON.stringify(finished)), finished);
  });

  test('begins anew when the quiz has another version', () => {
    const old = JSON.stringify({ ...finished, version: 1 });
    assert.deepEqual(parseProgress(tinyQuiz, old), start);
  });

  test('leaves out what the quiz does not know', () => {
    const odd = {
      version: 2,
      answers: { places: ['park', 'moon'], people: 'hundreds', other: 'x', talks: ['long'] },
      skipped: ['talks', 'other', 7],
      at: 'talks',
    };
    const read = parseProgress(tinyQuiz, JSON.stringify(odd));
    assert.deepEqual(read.answers, { places: ['park'] });
    assert.deepEqual(read.skipped, ['talks']);
    assert.equal(read.at, 'places', 'question 2 was never passed');
  });

  for (const damaged of [undefined, '', '{', 'null', '[]', '7', '{"version":2,"answers":[]}']) {
    test(`begins anew from ${JSON.stringify(damaged)}`, () => {
      assert.deepEqual(parseProgress(tinyQuiz, damaged), start);
    });
  }
});
