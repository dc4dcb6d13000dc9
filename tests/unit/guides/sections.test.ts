import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countWords, exerciseMinutes, readingMinutes, sections } from '#src/guides/sections.ts';

test('a guide is split at its second-level headings', () => {
  const parts = sections(
    'Two words.\n\n## First part\n\nThree words here.\n\n### Inside\n\n## Last\n\nEnd.',
  );
  assert.deepEqual(parts, [
    { title: '', words: 2 },
    { title: 'First part', words: 4 },
    { title: 'Last', words: 1 },
  ]);
});

test('citations, addresses and signs are not words', () => {
  assert.equal(countWords('Read [the guide](/guides/x/) - **now**.[@burt2004; @aral2011]'), 4);
  assert.equal(countWords(':::words[What to write]\nHello Sam\n:::'), 2);
});

test('reading takes at least a minute, and 220 words each', () => {
  assert.equal(readingMinutes('Short.'), 1);
  assert.equal(readingMinutes('word '.repeat(1100)), 5);
});

test('exercises take the minutes that they say, all together', () => {
  const text =
    ':::exercise[Ten names]{minutes=10}\n1. Write.\n:::\n\n:::words[What to write]\n:::\n';
  assert.equal(exerciseMinutes(text), 10);
  assert.equal(exerciseMinutes(`${text}\n::::exercise[More]{minutes="5"}\n::::\n`), 15);
  assert.equal(exerciseMinutes('No exercise {minutes=7} here.'), 0);
});
