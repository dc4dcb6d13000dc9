import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { KeptCheck } from '#src/domain/profile/keptResult.ts';
import { quizForm } from '#src/domain/profile/resultForm.ts';
import { sideBySide } from '#src/domain/profile/sideBySide.ts';
import { networkDiversity } from '../../../support/networkDiversity.ts';

const form = quizForm(networkDiversity);

function guest(name: string, reach: number | undefined) {
  const result: KeptCheck = {
    kind: 'check',
    quiz: form.id,
    version: form.version,
    at: '2026-11-25T12:00:00.000Z',
    dimensions: reach === undefined ? {} : { reach },
    overall: undefined,
  };
  return { name, result };
}

const readingOf = (...scores: readonly (number | undefined)[]) =>
  sideBySide(
    form,
    scores.map((score, index) => guest('ABCDE'.charAt(index), score)),
  )[0]?.reading;

test('under 15 points apart is no difference to speak of', () => {
  assert.equal(
    readingOf(20, 34),
    'No difference to speak of: all within 14 points, and it takes 15.',
  );
});

test('equal scores are called the same', () => {
  assert.equal(readingOf(45, 45, 45), 'The same for all.');
});

test('two people 15 or more points apart are told so by name', () => {
  assert.equal(readingOf(80, 20), '60 points apart: A 80 and B 20.');
  assert.equal(readingOf(20, 35), '15 points apart: A 20 and B 35.');
});

test('among more people the pairs that differ are counted and nobody is named', () => {
  assert.equal(
    readingOf(20, 30, 80),
    'From 20 to 80. 2 of 3 pairs are 15 or more points apart; the others are not different.',
  );
});

test('a score that is not known is left out', () => {
  assert.equal(readingOf(undefined, 40), 'Known for one only: B, 40.');
  assert.equal(readingOf(undefined, undefined), 'Not known for anybody here.');
});

test('people stay in the order in which they came, whatever their scores', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 30 }),
      (scores) => {
        const guests = scores.map((score, index) => guest(`Guest ${String(index)}`, score));
        for (const { scores: row } of sideBySide(form, guests)) {
          assert.deepEqual(
            row.map(({ name }) => name),
            guests.map(({ name }) => name),
          );
        }
      },
    ),
  );
});
