import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wrapText } from '#src/newsletter/mail/wrapText.ts';

test('lines hold at most 72 characters, unless one word is longer, and no word is lost', () => {
  const word = fc.oneof(fc.stringMatching(/^[a-z]{1,12}$/), fc.constant('x'.repeat(100)));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 80 }), (words) => {
      const lines = wrapText(words.join(' '), '1. ', '   ').split('\n');
      for (const line of lines) {
        assert.ok(line.length <= 72 || line.trim().split(' ').length <= 2, line);
      }
      assert.deepEqual(lines.join(' ').replace('1. ', '').trim().split(/\s+/), words);
    }),
    { seed: 20261201 },
  );
});

test('the first line has its mark, and the others stand under its text', () => {
  assert.equal(
    wrapText('One two three. '.repeat(8).trim(), '- ', '  '),
    '- One two three. One two three. One two three. One two three. One two\n' +
      '  three. One two three. One two three. One two three.',
  );
});
