import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseAnswers } from '#src/domain/quiz/parseAnswers.ts';
import { tinyQuiz } from '../../../support/tinyQuiz.ts';

test('options are named by number or by id', () => {
  const answers = { places: ['park', 'shop'], people: 'many' };
  assert.deepEqual(parseAnswers(tinyQuiz, { places: [0, 1], people: 2 }), answers);
  assert.deepEqual(parseAnswers(tinyQuiz, { places: ['shop', 'park'], people: 'many' }), answers);
});

test('null and absence are skipped questions, an empty list is none', () => {
  assert.deepEqual(parseAnswers(tinyQuiz, { people: null, places: [] }), { places: [] });
});

test('a tick named twice counts once', () => {
  assert.deepEqual(parseAnswers(tinyQuiz, { places: [0, 0, 'park'] }), { places: ['park'] });
});

describe('refused with the name of what is wrong', () => {
  for (const [given, message] of [
    [
      { plases: [] },
      /no question "plases"\. Did you mean "places"\? It has: places, people, talks/,
    ],
    [{ people: 3 }, /Question "people" has no option "3"/],
    [{ people: -1 }, /Question "people" has no option "-1"/],
    [{ people: 'meny' }, /no option "meny"\. Did you mean "many"\?/],
    [{ people: true }, /no option "true"/],
    [{ people: ['many'] }, /Question "people" has no option/],
    [{ places: 1 }, /"places" is a tick list, but its answer is 1/],
    [{ places: [0, 3] }, /Question "places" has no option "3"/],
    [[], /The answers are not an object/],
    [null, /The answers are not an object/],
    ['x', /The answers are not an object/],
  ] as const) {
    test(JSON.stringify(given), () => {
      assert.throws(() => parseAnswers(tinyQuiz, given), message);
    });
  }

  test('names that every object has are unknown too', () => {
    const hostile: unknown = JSON.parse('{"__proto__": 1}');
    assert.throws(() => parseAnswers(tinyQuiz, hostile), /no question "__proto__"/);
    assert.throws(() => parseAnswers(tinyQuiz, { constructor: 1 }), /no question "constructor"/);
  });
});
