/** Results that are counts: the same stored scores, shown, compared and carried as counts. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { describeChange } from '#src/domain/profile/describeChange.ts';
import { honestChange } from '#src/domain/profile/honestChange.ts';
import type { KeptCheck } from '#src/domain/profile/keptResult.ts';
import { quizForm } from '#src/domain/profile/resultForm.ts';
import { decodeCode, encodeAnswers, encodeResult } from '#src/domain/profile/resumeCode.ts';
import { sideBySide } from '#src/domain/profile/sideBySide.ts';
import { countOf, showScore } from '#src/domain/quiz/showScore.ts';
import { roundHalfUp } from '#src/domain/quiz/roundHalfUp.ts';
import { allQuizzes, quizCalled } from '../../../support/allQuizzes.ts';

const form = quizForm(quizCalled('kinds-of-work'));
const kept = (counts: readonly number[], total: number | undefined): KeptCheck => ({
  kind: 'check',
  quiz: form.id,
  version: form.version,
  at: '2026-11-25T09:00:00.000Z',
  dimensions: Object.fromEntries(
    form.dimensions.map(({ id }, index) => [id, 25 * (counts[index] ?? 0)]),
  ),
  overall: total === undefined ? undefined : roundHalfUp((100 * total) / 24),
});

test('a count comes back from its rounded score, out of anything up to 99', () => {
  for (let outOf = 2; outOf <= 99; outOf += 1) {
    for (let count = 0; count <= outOf; count += 1) {
      assert.equal(countOf(roundHalfUp((100 * count) / outOf), outOf), count);
    }
  }
});

test('a score is shown as a number or as a count, and an unknown one as a dash', () => {
  assert.equal(showScore(42, undefined), '42');
  assert.equal(showScore(42, 24), '10 of 24');
  assert.equal(showScore(undefined, 24), '–');
});

describe('a change of counts', () => {
  const before = kept([2, 2, 1, 0, 3, 2], 10);

  test('is none while it is one tick', () => {
    const after = kept([3, 2, 1, 0, 3, 2], 11);
    const [overall, still] = describeChange(form, honestChange(form, before, after));
    assert.equal(
      overall,
      'The overall number shows no change you can trust (10 of 24, then 11 of 24): under 2 ticks is no change.',
    );
    assert.match(String(still), /^No change you can trust in Care \(2 of 4, then 3 of 4\), Hands/);
    assert.match(
      String(still),
      /: a count has to move 2, because one is soon forgotten or added\.$/,
    );
  });

  test('is one from two ticks on', () => {
    const sentences = describeChange(
      form,
      honestChange(form, before, kept([4, 2, 1, 0, 3, 2], 12)),
    );
    assert.equal(sentences[0], 'The overall number went from 10 of 24 to 12 of 24.');
    assert.equal(sentences[1], 'Care went from 2 of 4 to 4 of 4.');
  });
});

test('side by side two counts differ from two ticks on', () => {
  const one = { name: 'Ada', result: kept([1, 2, 0, 0, 0, 0], undefined) };
  const two = { name: 'Ben', result: kept([3, 3, 0, 0, 0, 0], undefined) };
  const [care, hands, serve] = sideBySide(form, [one, two]);
  assert.equal(care?.reading, 'Ada 1 of 4 and Ben 3 of 4.');
  assert.equal(hands?.reading, 'No difference to speak of: one tick, and it takes two.');
  assert.equal(serve?.reading, 'The same for all.');
});

test('a change of scores quotes how far one answer of that quiz moves them', () => {
  const steps = Object.fromEntries(allQuizzes.map((quiz) => [quiz.id, quizForm(quiz).step]));
  assert.deepEqual(steps['network-diversity'], { least: 5, most: 22 });
  assert.deepEqual(steps['keeping-in-touch'], { least: 5, most: 10 });
});

test('a code brings the scores and the answers of every quiz to another device', () => {
  const forms = allQuizzes.map(quizForm);
  for (const [index, entry] of forms.entries()) {
    const result: KeptCheck = {
      kind: 'check',
      quiz: entry.id,
      version: entry.version,
      at: '2026-11-25T12:00:00.000Z',
      dimensions: Object.fromEntries(
        entry.dimensions.map(({ id }, place) => [id, 20 * (place % 6)]),
      ),
      overall: entry.overall ? 42 : undefined,
    };
    const read = decodeCode(encodeResult(entry, result) ?? '', forms);
    assert.ok('kind' in read && read.kind === 'result');
    assert.equal(read.form, forms[index]);
    assert.deepEqual(read.result, result);

    const answers = Object.fromEntries(
      entry.questions.map(({ id, kind, options }) => [
        id,
        kind === 'tick-list' ? options.slice(1, 3) : (options[1] ?? ''),
      ]),
    );
    const said = decodeCode(encodeAnswers(entry, { answers, skipped: [] }) ?? '', forms);
    assert.ok('kind' in said && said.kind === 'answers');
    assert.deepEqual(said.said, { answers, skipped: [] });
  }
});
