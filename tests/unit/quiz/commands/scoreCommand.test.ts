import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

function score(quiz: string[], input: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/quiz/commands/scoreCommand.ts', ...quiz],
    { input, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

const worked = JSON.parse(readFileSync('tests/fixtures/quizzes/worked-answers.json', 'utf8')) as {
  name: string;
  answers: unknown;
  expected: unknown;
}[];

test('prints the expected fields of a worked answer set', () => {
  for (const { answers, expected } of worked.slice(2, 6)) {
    const { status, stdout } = score(['network-diversity'], JSON.stringify(answers));
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout), expected);
  }
});

describe('says in one line what is wrong, and exits with 1', () => {
  for (const [name, quiz, input, message] of [
    ['an unknown question', 'network-diversity', '{"q13":0}', /no question "q13"/],
    ['an unknown option', 'network-diversity', '{"q2":9}', /"q2" has no option "9"/],
    ['an unknown quiz', 'network-diversty', '{}', /Did you mean "network-diversity"\?/],
    ['a quiz outside the folder', '../../package', '{}', /There is no quiz/],
    ['no JSON', 'network-diversity', '{', /The answers are not JSON/],
    ['nothing', 'network-diversity', '', /There are no answers/],
    ['too much', 'network-diversity', `"${'x'.repeat(1_000_001)}"`, /longer than 1000000 bytes/],
  ] as const) {
    test(name, () => {
      const { status, stdout, stderr } = score([quiz], input);
      assert.equal(status, 1);
      assert.equal(stdout, '');
      assert.match(stderr, message);
      assert.equal(stderr.trimEnd().split('\n').length, 1);
    });
  }

  test('no quiz at all', () => {
    assert.match(score([], '{}').stderr, /There is no quiz ""/);
  });
});
