import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bandCertainty } from '#src/domain/quiz/bandCertainty.ts';
import { parseAnswers } from '#src/domain/quiz/parseAnswers.ts';
import { networkDiversity as quiz } from '../../../support/networkDiversity.ts';
import { tinyQuiz } from '../../../support/tinyQuiz.ts';

test('nothing is certain without an overall score', () => {
  assert.deepEqual(bandCertainty(tinyQuiz, {}), { kind: 'unknown' });
});

test('a band far from its edge is firm, and names what was skipped', () => {
  assert.deepEqual(bandCertainty(tinyQuiz, { talks: 'long', people: 'many' }), {
    kind: 'firm',
    skipped: ['places'],
  });
});

test('a band at its edge names the other band and every answer that would tip it', () => {
  // reach 50, depth 50, overall 50: the lower band begins just below.
  const quizWithMiddle = {
    ...tinyQuiz,
    bands: tinyQuiz.bands.map((band) => (band.id === 'high' ? { ...band, from: 50 } : band)),
  };
  const certainty = bandCertainty(quizWithMiddle, { people: 'many', talks: 'short' });
  assert.equal(certainty.kind, 'near-edge');
  assert.ok(certainty.kind === 'near-edge');
  assert.equal(certainty.otherBand.id, 'low');
  assert.deepEqual(certainty.by, [{ questionId: 'people' }]);
});

test('the worked example at 38 is near the edge at 35', () => {
  const answers = parseAnswers(quiz, {
    q1: [0, 1, 2, 3],
    q2: 0,
    q3: 1,
    q4: 1,
    q5: 0,
    q6: 1,
    q7: 1,
    q8: 2,
    q9: [0, 1, 2, 3, 4, 5],
    q10: 2,
    q11: 0,
    q12: 2,
  });
  const certainty = bandCertainty(quiz, answers);
  assert.ok(certainty.kind === 'near-edge');
  assert.equal(certainty.otherBand.id, 'narrow');
  // The overall is 37.5, and 34.5 still rounds to 35: only steps of more than 30 points on
  // one of its ten questions tip it.
  assert.deepEqual(
    certainty.by.map(({ questionId }) => questionId),
    ['q3', 'q4', 'q6'],
  );
});

test('every edge of every band is noticed from one step away', () => {
  const edges = quiz.bands.map(({ from }) => from).filter((from) => from > 0);
  assert.deepEqual(edges, [35, 65]);
  const base = { q1: [0, 1, 2, 3, 4], q2: 2, q3: 1, q4: 1, q5: 1, q6: 1, q9: [0, 1, 2], q10: 1 };
  const low = bandCertainty(quiz, parseAnswers(quiz, { ...base, q7: 0, q8: 0 }));
  const high = bandCertainty(quiz, parseAnswers(quiz, { ...base, q7: 4, q8: 4 }));
  assert.ok(low.kind === 'near-edge' && low.otherBand.id === 'mixed');
  assert.equal(high.kind, 'firm');
});
