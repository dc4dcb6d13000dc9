import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAnswers } from '#src/domain/quiz/parseAnswers.ts';
import { scoreQuiz } from '#src/domain/quiz/scoreQuiz.ts';
import { sharedScores } from '#src/embed/guest/sharedScores.ts';
import { allQuizzes, quizCalled } from '../../support/allQuizzes.ts';

/** What a host would get from somebody who chose the first option of everything. */
function firstOfAll(id: string) {
  const quiz = quizCalled(id);
  const answers = Object.fromEntries(
    quiz.questions.map((question) => [question.id, question.kind === 'tick-list' ? [0] : 0]),
  );
  return sharedScores(quiz, scoreQuiz(quiz, parseAnswers(quiz, answers)));
}

test('the main check gives its overall number and a band for each score', () => {
  const { overall, bands } = firstOfAll('network-diversity');
  assert.equal(typeof overall, 'number');
  assert.deepEqual(Object.keys(bands), ['reach', 'mix', 'openness', 'spread', 'help', 'habits']);
});

test('a band that rests on one question never goes out: it would give the answer away', () => {
  assert.deepEqual(firstOfAll('kinds-of-work').bands, {});
  assert.deepEqual(firstOfAll('who-helps-with-what').bands, {});
  for (const quiz of allQuizzes) {
    for (const id of Object.keys(firstOfAll(quiz.id).bands)) {
      assert.ok(quiz.questions.filter(({ dimension }) => dimension === id).length > 1, id);
    }
  }
});

test('a quiz that is not added up gives no overall number', () => {
  assert.equal('overall' in firstOfAll('keeping-in-touch'), false);
  assert.equal('overall' in firstOfAll('who-helps-with-what'), false);
  assert.equal(firstOfAll('kinds-of-work').overall, 25);
});
