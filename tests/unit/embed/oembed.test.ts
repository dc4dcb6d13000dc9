import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { factsOf, type OembedFacts, oembedOf } from '#src/embed/oembed.ts';

const facts: OembedFacts = {
  quiz: 'network-diversity',
  title: 'How varied is your professional network?',
  siteName: 'Wider Circle',
  origin: 'https://site.example',
};
const pixels = fc.option(fc.integer({ min: 1, max: 99_999 }), { nil: undefined });
const room = fc.record({ maxWidth: pixels, maxHeight: pixels }).map(({ maxWidth, maxHeight }) => ({
  ...(maxWidth === undefined ? {} : { maxWidth }),
  ...(maxHeight === undefined ? {} : { maxHeight }),
}));

test('an answer has every part that oEmbed asks of a rich one', () => {
  const answer = oembedOf(facts);
  assert.equal(answer.version, '1.0');
  assert.equal(answer.type, 'rich');
  assert.equal(answer.width, 600);
  assert.equal(answer.height, 900);
  assert.equal(answer.provider_url, 'https://site.example/');
  assert.equal(answer.thumbnail_url, 'https://site.example/og/quizzes/network-diversity.png');
  assert.match(answer.html, /<iframe src="https:\/\/site\.example\/embed\/network-diversity\/"/);
  assert.match(answer.html, /title="How varied is your professional network\?"/);
});

test('neither the frame nor the picture is ever larger than the room', () => {
  fc.assert(
    fc.property(room, ({ maxWidth = Infinity, maxHeight = Infinity }) => {
      const { html, ...answer } = oembedOf(facts, {
        ...(maxWidth === Infinity ? {} : { maxWidth }),
        ...(maxHeight === Infinity ? {} : { maxHeight }),
      });
      assert.ok(answer.width > 0 && answer.width <= maxWidth);
      assert.ok(answer.height > 0 && answer.height <= maxHeight);
      assert.ok((answer.thumbnail_width ?? 0) <= maxWidth);
      assert.ok((answer.thumbnail_height ?? 0) <= maxHeight);
      assert.ok(html.includes(`width="${String(answer.width)}" height="${String(answer.height)}"`));
    }),
  );
});

test('an answer made anew from an answer is the same', () => {
  fc.assert(
    fc.property(room, (asked) => {
      assert.deepEqual(
        oembedOf(factsOf(facts.quiz, oembedOf(facts)), asked),
        oembedOf(facts, asked),
      );
    }),
  );
});

test('a title with the signs of HTML stays a title', () => {
  const { html } = oembedOf({ ...facts, title: `"><script>alert('&')</script>` });
  assert.doesNotMatch(html, /<script/);
  assert.match(html, /title="&quot;&gt;&lt;script&gt;alert\('&amp;'\)&lt;\/script&gt;"/);
});
