import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { englishSearch } from '#src/domain/search/englishSearch.ts';
import { markWords } from '#src/domain/search/markWords.ts';

const marked = (text: string, ...wanted: string[]) =>
  markWords(text, wanted, englishSearch)
    .map(({ text: piece, isMarked }) => (isMarked ? `[${piece}]` : piece))
    .join('');

test('whole words are marked in all their forms, small words never', () => {
  assert.equal(
    marked('Reconnecting: the résumé of a friend’s friend', 'reconnect', 'resume', 'friend', 'the'),
    '[Reconnecting]: the [résumé] of a [friend’s] [friend]',
  );
});

test('the start of a word is marked from four letters on', () => {
  assert.equal(marked('volunteering in it', 'volunt'), '[volunteering] in it');
  assert.equal(marked('volunteering in it', 'vol'), 'volunteering in it');
});

test('the pieces joined give the text unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, wanted) => {
      assert.equal(
        markWords(text, wanted, englishSearch)
          .map((piece) => piece.text)
          .join(''),
        text,
      );
    }),
  );
});
