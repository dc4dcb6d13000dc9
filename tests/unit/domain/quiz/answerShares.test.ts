import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bandShares, dimensionShares, overallShares } from '#src/domain/quiz/answerShares.ts';
import type { Answers, Question } from '#src/domain/quiz/quiz.ts';
import { scoreQuiz } from '#src/domain/quiz/scoreQuiz.ts';
import { networkDiversity } from '../../../support/networkDiversity.ts';
import { tinyQuiz } from '../../../support/tinyQuiz.ts';

/** Every answer that a question can have, none skipped. */
function answersTo({ kind, options }: Question): (string | string[])[] {
  const ids = options.map(({ id }) => id);
  if (kind === 'single-choice') return ids;
  return Array.from({ length: 2 ** ids.length }, (_, set) =>
    ids.filter((_id, index) => (set >> index) % 2 === 1),
  );
}

/** Every answer set of the tiny quiz, by going through them all: 8 x 3 x 2. */
const everySet: Answers[] = tinyQuiz.questions.reduce<Answers[]>(
  (sets, question) =>
    sets.flatMap((set) => answersTo(question).map((answer) => ({ ...set, [question.id]: answer }))),
  [{}],
);

test('the shares are those of counting every answer set', () => {
  assert.equal(everySet.length, 48);
  const counted = (scoreOf: (answers: Answers) => number | undefined) => {
    const shares = new Map<number, number>();
    for (const answers of everySet) {
      const score = scoreOf(answers) ?? Number.NaN;
      shares.set(score, (shares.get(score) ?? 0) + 1);
    }
    return new Map([...shares].map(([score, count]) => [score, count / everySet.length]));
  };
  const isSame = (one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>) => {
    assert.deepEqual(
      [...one.keys()],
      [...other.keys()].sort((a, b) => a - b),
    );
    for (const [score, share] of one) {
      assert.ok(Math.abs(share - (other.get(score) ?? 0)) < 1e-12, String(score));
    }
  };
  for (const { id } of tinyQuiz.dimensions) {
    isSame(
      dimensionShares(tinyQuiz, id),
      counted((answers) => scoreQuiz(tinyQuiz, answers).dimensions[id]),
    );
  }
  isSame(
    overallShares(tinyQuiz) ?? new Map<number, number>(),
    counted((answers) => scoreQuiz(tinyQuiz, answers).overall),
  );
});

test('a quiz without an overall number has no shares of it', () => {
  assert.equal(overallShares({ ...tinyQuiz, overall: { none: 'Not added up.' } }), undefined);
});

test('blind clicks on the main check give the figures of its method page', () => {
  const shares = overallShares(networkDiversity);
  assert.ok(shares);
  const mean = [...shares].reduce((sum, [score, share]) => sum + score * share, 0);
  const variance = [...shares].reduce(
    (sum, [score, share]) => sum + (score - mean) ** 2 * share,
    0,
  );
  assert.equal(Math.round(mean), 55);
  assert.ok(Math.abs(Math.sqrt(variance) - 11) < 1, String(variance));
  const bands = bandShares(networkDiversity, shares);
  assert.ok(Math.abs(bands.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-9);
  const middle = bands[1]?.share ?? 0;
  assert.ok(middle > 0.76 && middle < 0.79, String(middle));
});
