import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { itemScore } from '#src/domain/quiz/itemScore.ts';
import { parseAnswers } from '#src/domain/quiz/parseAnswers.ts';
import { scoreQuiz } from '#src/domain/quiz/scoreQuiz.ts';
import { arbitraryAnswers } from '../../../support/arbitraryAnswers.ts';
import { networkDiversity as quiz } from '../../../support/networkDiversity.ts';
import { tinyQuiz } from '../../../support/tinyQuiz.ts';

type WorkedCase = {
  name: string;
  answers: unknown;
  expected: {
    dimensions: Record<string, number | null>;
    rounded: Record<string, number | null>;
    overall: number | null;
    overall_rounded: number | null;
    band: string | null;
    focus: string[];
  };
};
const worked = JSON.parse(
  readFileSync('tests/fixtures/quizzes/worked-answers.json', 'utf8'),
) as WorkedCase[];

describe('worked answer sets come out exactly', () => {
  assert.ok(worked.length >= 7);
  for (const { name, answers, expected } of worked) {
    test(name, () => {
      const score = scoreQuiz(quiz, parseAnswers(quiz, answers));
      for (const [id, value] of Object.entries(expected.dimensions)) {
        assert.equal(score.dimensions[id] ?? null, value, id);
        assert.equal(score.rounded[id] ?? null, expected.rounded[id], id);
      }
      assert.equal(Object.keys(score.dimensions).length, Object.keys(expected.dimensions).length);
      assert.equal(score.overall ?? null, expected.overall);
      assert.equal(score.overallRounded ?? null, expected.overall_rounded);
      assert.equal(score.band?.label ?? null, expected.band);
      assert.deepEqual(score.focus, expected.focus);
    });
  }
});

describe('the quiz asks and scores what its model does', () => {
  // Every option's score in order, from the published model.
  const model: Record<string, number[] | { fullAt: number; options: number }> = {
    q1: { fullAt: 10, options: 12 },
    q2: [0, 25, 55, 80, 100],
    q3: [0, 40, 85, 100, 60],
    q4: [0, 40, 85, 100, 75],
    q5: [0, 30, 65, 100, 85],
    q6: [0, 35, 65, 85, 100],
    q7: [0, 25, 55, 80, 100],
    q8: [0, 35, 65, 90, 100],
    q9: { fullAt: 8, options: 8 },
    q10: [0, 25, 55, 80, 100],
    q11: [0, 30, 55, 80, 100],
    q12: [0, 30, 60, 85, 100],
  };
  for (const question of quiz.questions) {
    test(question.id, () => {
      const expected = model[question.id];
      assert.ok(expected);
      if (question.kind === 'tick-list') {
        assert.deepEqual({ fullAt: question.fullAt, options: question.options.length }, expected);
        const ids = question.options.map(({ id }) => id);
        for (let ticks = 0; ticks <= ids.length; ticks += 1) {
          assert.equal(
            itemScore(question, ids.slice(0, ticks)),
            Math.min(100, (100 / question.fullAt) * ticks),
          );
        }
      } else {
        assert.deepEqual(
          question.options.map((option) => itemScore(question, option.id)),
          expected,
        );
      }
      assert.equal(itemScore(question, undefined), undefined);
    });
  }
});

describe('for any answers', () => {
  test('a skipped question never counts', () => {
    fc.assert(
      fc.property(
        arbitraryAnswers(quiz),
        fc.constantFrom(...quiz.questions),
        (answers, question) => {
          const without = { ...answers, [question.id]: undefined };
          const others = quiz.questions.filter(
            ({ id, dimension }) => dimension === question.dimension && id !== question.id,
          );
          const items = others.flatMap((other) => itemScore(other, answers[other.id]) ?? []);
          const mean =
            items.length === 0 ? undefined : items.reduce((a, b) => a + b) / items.length;
          assert.equal(scoreQuiz(quiz, without).dimensions[question.dimension], mean);
        },
      ),
    );
  });

  test('raising one rising answer never lowers its dimension or the overall score', () => {
    const rising = quiz.questions.filter(
      (question) => question.kind === 'single-choice' && question.shape === 'rising',
    );
    assert.ok(rising.length >= 6);
    fc.assert(
      fc.property(
        arbitraryAnswers(quiz),
        fc.constantFrom(...rising),
        fc.nat(3),
        (answers, question, index) => {
          const [lower, higher] = [question.options[index], question.options[index + 1]];
          assert.ok(lower && higher);
          const before = scoreQuiz(quiz, { ...answers, [question.id]: lower.id });
          const after = scoreQuiz(quiz, { ...answers, [question.id]: higher.id });
          const { dimension } = question;
          assert.ok((after.dimensions[dimension] ?? -1) > (before.dimensions[dimension] ?? -1));
          if (before.overall !== undefined) assert.ok((after.overall ?? -1) >= before.overall);
        },
      ),
    );
  });

  test('scores are 0 to 100 or undefined, never NaN', () => {
    fc.assert(
      fc.property(arbitraryAnswers(quiz), (answers) => {
        const { dimensions, overall, overallRounded } = scoreQuiz(quiz, answers);
        for (const score of [...Object.values(dimensions), overall, overallRounded]) {
          assert.ok(score === undefined || (score >= 0 && score <= 100));
        }
      }),
    );
  });

  test('a focus is below its threshold, and no other known dimension is lower', () => {
    fc.assert(
      fc.property(arbitraryAnswers(quiz), (answers) => {
        const { focus, rounded } = scoreQuiz(quiz, answers);
        const scores = focus.map((id) => rounded[id] ?? Number.NaN);
        assert.ok(scores.every((score) => score < quiz.focus.below));
        const highest = Math.max(...scores);
        const passedOver = Object.entries(rounded).filter(([id]) => !focus.includes(id));
        for (const [, score] of passedOver) {
          if (focus.length === 2) assert.ok(score === undefined || score >= highest);
          else assert.ok(score === undefined || score >= quiz.focus.below);
        }
      }),
    );
  });
});

test('the overall score needs as many dimensions as the quiz says', () => {
  const needsTwo = { ...tinyQuiz, overall: { needs: 2 } };
  assert.equal(scoreQuiz(needsTwo, { people: 'some' }).overall, undefined);
  assert.equal(scoreQuiz(needsTwo, { people: 'some', talks: 'long' }).overall, 75);
});

test('equal scores are taken in the order of the tie-break', () => {
  const { focus } = scoreQuiz(tinyQuiz, { people: 'none', talks: 'short' });
  assert.deepEqual(focus, ['depth']);
});
