import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slugFrom } from '#src/desk/new/slugFrom.ts';

const titles: readonly (readonly [title: string, slug: string])[] = [
  ['Asking for help that people can give', 'asking-for-help-that-people-can-give'],
  ['Ünïcode, naïve café: São Paulo', 'unicode-naive-cafe-sao-paulo'],
  ['Straße, Łódź, Ærø, œuvre, İstanbul, Þór', 'strasse-lodz-aero-oeuvre-istanbul-thor'],
  ["Don't say “it’s who you know”", 'dont-say-its-who-you-know'],
  ['R&D: 3 ways — and more', 'r-and-d-3-ways-and-more'],
  ['  --Ends?!  ', 'ends'],
  ['Как найти', ''],
];

for (const [title, slug] of titles) {
  test(`"${title}" becomes "${slug}"`, () => {
    assert.equal(slugFrom(title), slug);
  });
}

test('a long title ends after a whole word, and a single long word is cut', () => {
  assert.equal(
    slugFrom('One two three four five six seven eight nine ten eleven twelve thirteen'),
    'one-two-three-four-five-six-seven-eight-nine-ten-eleven',
  );
  assert.equal(slugFrom('a'.repeat(90)), 'a'.repeat(60));
});
