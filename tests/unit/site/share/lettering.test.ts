import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Lettering, letteringOf, readFont } from '#src/site/share/lettering.ts';

const latin = await readFont('@fontsource/literata/files/literata-latin-600-normal.woff');
const further = await readFont('@fontsource/literata/files/literata-latin-ext-600-normal.woff');

/** A line as text, for reading: a mark where a letter covers more than half of a pixel. */
async function picture(lettering: Lettering, line: string): Promise<string[]> {
  const rows = Array.from({ length: 60 }, () => Array.from({ length: 120 }, () => ' '));
  for (const { left, top, mask } of await lettering.lettersOf(line, 10, 40)) {
    for (const [at, covered] of mask.coverage.entries()) {
      const row = rows[top + Math.floor(at / mask.width)];
      if (covered > 127 && row) row[left + (at % mask.width)] = '#';
    }
  }
  return rows.map((row) => row.join('').trimEnd());
}

test('letters stand on the baseline and begin where the line does', async () => {
  const rows = await picture(letteringOf([latin], 30), 'HE');
  const drawn = rows.flatMap((row, number) => (row === '' ? [] : [number]));
  assert.equal(drawn.at(-1), 39);
  // Capitals of this typeface rise seven tenths of its size.
  assert.ok(Math.abs((drawn[0] ?? 0) - (40 - 21)) <= 1, String(drawn[0]));
  const first = Math.min(...rows.filter((row) => row !== '').map((row) => row.search('#')));
  assert.ok(first >= 10 && first <= 13, String(first));
});

test('each outline is drawn whole at every size', async () => {
  // The share of the box that the letter fills is the same, but for its edges.
  const shareOf = async (letter: string, size: number) => {
    const [drawn] = await letteringOf([latin], size).lettersOf(letter, 0, 0);
    const { coverage } = drawn?.mask ?? { coverage: new Uint8Array() };
    return coverage.reduce((sum, covered) => sum + covered, 0) / 255 / size ** 2;
  };
  for (const letter of 'RaegswWkhpdyQ&?') {
    const [small, large] = [await shareOf(letter, 34), await shareOf(letter, 140)];
    assert.ok(small > 0.05 && Math.abs(small / large - 1) < 0.05, `${letter} ${small} ${large}`);
  }
});

test('pairs of letters are kerned', () => {
  const { widthOf } = letteringOf([latin], 100);
  assert.ok(widthOf('AV') < widthOf('A') + widthOf('V'));
});

test('a letter that the first font lacks is taken from the next', async () => {
  const alone = await picture(letteringOf([latin], 40), 'Ł');
  const both = await picture(letteringOf([latin, further], 40), 'Ł');
  const box = await picture(letteringOf([latin], 40), '\u{10FFFD}');
  assert.deepEqual(alone, box);
  assert.notDeepEqual(both, box);
});

test('a space parts words and covers nothing, of whichever kind', async () => {
  const lettering = letteringOf([latin], 40);
  assert.ok(lettering.widthOf('a b') > lettering.widthOf('ab') + 5);
  assert.equal((await lettering.lettersOf('a b', 0, 0)).length, 2);
  const [, unbroken] = await lettering.lettersOf('a\u00A0b', 0, 0);
  assert.equal(unbroken?.mask.coverage.length, 0);
});
