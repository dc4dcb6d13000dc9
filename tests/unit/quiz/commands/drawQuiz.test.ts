import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { drawQuiz } from '#src/quiz/commands/drawQuiz.ts';
import { allQuizzes, quizCalled } from '../../../support/allQuizzes.ts';
import { tinyQuiz } from '../../../support/tinyQuiz.ts';

const draw = (name: string[]) =>
  spawnSync(process.execPath, ['src/quiz/commands/drawCommand.ts', ...name], { encoding: 'utf8' });

test('every question, option, band, plan and guide of a quiz is drawn', () => {
  for (const quiz of allQuizzes) {
    const lines = drawQuiz(quiz).split('\n');
    const isDrawn = (text: string) => {
      assert.ok(
        lines.some((line) => line.includes(text)),
        `${quiz.id}: ${text}`,
      );
    };
    for (const { text, options } of quiz.questions) {
      isDrawn(text);
      for (const { label } of options) isDrawn(`  ${label}`);
    }
    for (const { label, plan, actions } of quiz.dimensions) {
      isDrawn(`${label}: plan ${plan}`);
      for (const { guide } of actions) isDrawn(`guide ${guide}`);
    }
    const bandLines = lines.filter((line) => /^ +\d+\.\d %/.test(line));
    const drawn = quiz.dimensions.length + ('none' in quiz.overall ? 0 : 1);
    assert.equal(bandLines.length, drawn * quiz.bands.length);
  }
});

test('the points of each option stand before it', () => {
  const text = drawQuiz(tinyQuiz);
  assert.match(text, /^ {7}50 {2}Park$/m);
  assert.match(text, /^ {8}0 {2}Nowhere$/m);
  assert.match(text, /^ {6}100 {2}Hours$/m);
});

test('each band has its scores and the share of answer sets in it', () => {
  // Of the two answers to the one question of Depth, one is 0 and one is 100.
  assert.match(drawQuiz(tinyQuiz), /^Depth: by blind clicks 50 on average, give or take 50$/m);
  assert.match(drawQuiz(tinyQuiz), /^ {3}50\.0 % {2}0 to 49 {4}Low: 0$/m);
  // Care has four boxes: 1 + 4 of 16 sets tick one or none.
  assert.match(
    drawQuiz(quizCalled('kinds-of-work')),
    /Care: .*\n {3}31\.3 % {2}0 to 34 {4}Few of these: 0 1 of 4\n/,
  );
});

test('a profile that is not added up says why, and has no band over all', () => {
  const text = drawQuiz(quizCalled('who-helps-with-what'));
  assert.match(text, /^No overall number\. Nothing here is added up\./m);
  assert.doesNotMatch(text, /^Overall/m);
});

test('the command prints it, and names the quizzes when there is none of that name', () => {
  const { status, stdout } = draw(['keeping-in-touch']);
  assert.equal(status, 0);
  assert.match(stdout, /^How do you keep in touch\?\nkeeping-in-touch, version 1\n/);
  const wrong = draw(['keeping-in-tuch']);
  assert.equal(wrong.status, 1);
  assert.equal(wrong.stdout, '');
  assert.match(wrong.stderr, /Did you mean "keeping-in-touch"\?/);
});
