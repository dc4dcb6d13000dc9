/** Answer sets worked by hand; how is told in tests/fixtures/quizzes/README.md. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parseAnswers } from '#src/domain/quiz/parseAnswers.ts';
import { scoreQuiz } from '#src/domain/quiz/scoreQuiz.ts';
import { allQuizzes } from '../../../support/allQuizzes.ts';

type Scores = Readonly<Record<string, number | null>>;
type WorkedCase = {
  readonly name: string;
  readonly answers: unknown;
  readonly expected: {
    readonly dimensions: Scores;
    readonly rounded: Scores;
    readonly overall: number | null;
    readonly overall_rounded: number | null;
    readonly band: string | null;
    readonly focus: readonly string[];
  };
};

function workedCases(quizId: string): readonly WorkedCase[] {
  const name = quizId === 'network-diversity' ? 'worked-answers' : quizId;
  const file = `tests/fixtures/quizzes/${name}.json`;
  assert.ok(existsSync(file), `${file} is missing: work some answer sets out by hand.`);
  return JSON.parse(readFileSync(file, 'utf8')) as readonly WorkedCase[];
}

/** Thirds have no last digit, so exact scores are compared to a millionth. */
function isClose(value: number | undefined, expected: number | null, what: string): void {
  if (expected === null) assert.equal(value, undefined, what);
  else assert.ok(Math.abs((value ?? Number.NaN) - expected) < 1e-6, `${what}: ${String(value)}`);
}

for (const quiz of allQuizzes) {
  describe(`${quiz.id}: what was worked by hand comes out`, () => {
    const cases = workedCases(quiz.id);
    assert.ok(cases.length >= 4);
    for (const { name, answers, expected } of cases) {
      test(name, () => {
        const score = scoreQuiz(quiz, parseAnswers(quiz, answers));
        const ids = quiz.dimensions.map(({ id }) => id);
        assert.deepEqual(Object.keys(expected.dimensions).sort(), [...ids].sort());
        for (const id of ids) {
          isClose(score.dimensions[id], expected.dimensions[id] ?? null, id);
          assert.equal(score.rounded[id] ?? null, expected.rounded[id], id);
        }
        isClose(score.overall, expected.overall, 'overall');
        assert.equal(score.overallRounded ?? null, expected.overall_rounded);
        assert.equal(score.band?.label ?? null, expected.band);
        assert.deepEqual(score.focus, expected.focus);
      });
    }
  });
}
