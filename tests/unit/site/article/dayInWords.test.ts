import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayInWords } from '#src/site/article/dayInWords.ts';

test('a day is written in the words of each language, whatever the clock of the machine says', () => {
  assert.equal(dayInWords('2026-11-24', 'en-GB'), '24 November 2026');
  assert.equal(dayInWords('2026-01-01', 'es'), '1 de enero de 2026');
  assert.equal(dayInWords('2026-11-25', 'en-GB'), '25 November 2026');
});
