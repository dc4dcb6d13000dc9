import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillWords } from '#src/domain/words/fillWords.ts';
import { linkedPieces } from '#src/domain/words/linkedPieces.ts';
import { localLink } from '#src/domain/words/localLink.ts';

const spanish = { prefix: '/es', pages: ['/', '/guides/weak-ties/'], inEnglish: '(en inglés)' };

test('a link stays in the language where the page has a counterpart', () => {
  assert.deepEqual(localLink(spanish, '/guides/weak-ties/#notes'), {
    href: '/es/guides/weak-ties/#notes',
    isForeign: false,
  });
  assert.deepEqual(localLink(spanish, '/'), { href: '/es/', isForeign: false });
});

test('a link to a page that is in English only leads there and is marked', () => {
  assert.deepEqual(localLink(spanish, '/map/'), { href: '/map/', isForeign: true });
});

test('links out of the site and fragments are left alone', () => {
  for (const href of ['https://example.org/', '#notes', 'mailto:a@example.org']) {
    assert.deepEqual(localLink(spanish, href), { href, isForeign: false });
  }
});

test('on an English page every link is as written', () => {
  assert.deepEqual(localLink(undefined, '/map/'), { href: '/map/', isForeign: false });
});

test('a sentence falls into its text and its links, and joins again', () => {
  const pieces = linkedPieces('See [how](/method/) and [why](/about/).');
  assert.deepEqual(pieces, [
    { text: 'See ' },
    { text: 'how', href: '/method/' },
    { text: ' and ' },
    { text: 'why', href: '/about/' },
    { text: '.' },
  ]);
  assert.equal(pieces.map(({ text }) => text).join(''), 'See how and why.');
});

test('placeholders are filled in, and one that nothing fills stays to be seen', () => {
  assert.equal(fillWords('{count} of {total}', { count: 0, total: 12 }), '0 of 12');
  assert.equal(fillWords('{count} of {total}', { count: 3 }), '3 of {total}');
});
