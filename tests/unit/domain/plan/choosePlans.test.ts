import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choosePlans } from '#src/domain/plan/choosePlans.ts';
import { scoreQuiz } from '#src/domain/quiz/scoreQuiz.ts';
import { networkDiversity as quiz } from '../../../support/networkDiversity.ts';

const rounded = { reach: 70, mix: 66, openness: 90, spread: 66, help: 80, habits: 100 };

test('each focus leads to its plan, the most pressing first', () => {
  assert.deepEqual(choosePlans(quiz, { focus: ['spread', 'openness'], rounded }), [
    { plan: 'reconnect', dimensions: ['spread'] },
    { plan: 'one-new-circle', dimensions: ['openness'] },
  ]);
});

test('a plan that serves both is named once, with both', () => {
  const shared = quiz.dimensions.map((dimension) =>
    dimension.id === 'reach' ? { ...dimension, plan: 'one-new-circle' } : dimension,
  );
  const oneForBoth = { ...quiz, dimensions: shared };
  assert.deepEqual(choosePlans(oneForBoth, { focus: ['openness', 'reach'], rounded }), [
    { plan: 'one-new-circle', dimensions: ['openness', 'reach'] },
  ]);
});

test('without a focus the lowest known dimension decides, the easiest among equals', () => {
  assert.deepEqual(choosePlans(quiz, { focus: [], rounded }), [
    { plan: 'reconnect', dimensions: ['spread'] },
  ]);
});

test('where nothing is known there is no plan', () => {
  assert.deepEqual(choosePlans(quiz, scoreQuiz(quiz, {})), []);
});
