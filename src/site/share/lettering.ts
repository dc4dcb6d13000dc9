import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create, type Font, type Glyph } from 'fontkit';
import sharp from 'sharp';

/** A letter as it covers pixels, from 0 (not) to 255 (wholly), row by row. */
export type LetterMask = {
  readonly width: number;
  readonly height: number;
  readonly coverage: Uint8Array;
};

/** A letter and where the top left corner of its mask goes, in whole pixels. */
export type PlacedLetter = {
  readonly left: number;
  readonly top: number;
  readonly mask: LetterMask;
};

/** A typeface at one size, in pixels. */
export type Lettering = {
  readonly size: number;
  readonly widthOf: (line: string) => number;
  /** The letters of a line that begins at `left` and stands on `baseline`. */
  readonly lettersOf: (line: string, left: number, baseline: number) => Promise<PlacedLetter[]>;
};

/** One or several fonts, each for the letters that those before it lack. */
export type Typeface = readonly [Font, ...Font[]];

/** Reads a font (TTF, OTF or WOFF) that a package brings. */
export async function readFont(file: string): Promise<Font> {
  const font = create(await readFile(createRequire(import.meta.url).resolve(file)));
  if (!('unitsPerEm' in font)) throw new Error(`${file} is a collection. Name one of its fonts.`);
  return font;
}

/**
 * Words are laid out once and letters drawn once, and then copied: a thousand titles have some
 * eighty letters between them, and to draw a title's outlines anew takes many times as long.
 *
 * A letter that all fonts of the typeface lack is the first one's box.
 */
export function letteringOf(typeface: Typeface, size: number): Lettering {
  const drawn = new Map<Font, Map<number, Promise<PlacedLetter>>>();

  function drawnOf({ font, glyph }: SetLetter): Promise<PlacedLetter> {
    const ofFont = drawn.get(font) ?? new Map<number, Promise<PlacedLetter>>();
    drawn.set(font, ofFont);
    const known = ofFont.get(glyph.id) ?? drawLetter(glyph, size / font.unitsPerEm);
    ofFont.set(glyph.id, known);
    return known;
  }

  /** The words of a line, each with its distance from the line's start in ems. */
  function setLine(line: string): { words: { word: SetWord; at: number }[]; width: number } {
    const space = wordOf(' ', typeface).width;
    let width = -space;
    const words = line.split(' ').map((text) => {
      const word = wordOf(text, typeface);
      const at = width + space;
      width = at + word.width;
      return { word, at };
    });
    return { words, width };
  }

  return {
    size,
    widthOf: (line) => setLine(line).width * size,
    lettersOf: (line, left, baseline) =>
      Promise.all(
        setLine(line).words.flatMap(({ word, at }) =>
          word.letters.map(async (letter) => {
            const { left: overhang, top, mask } = await drawnOf(letter);
            return {
              left: Math.round(left + (at + letter.at) * size) + overhang,
              top: Math.round(baseline) + top,
              mask,
            };
          }),
        ),
      ),
  };
}

/** A glyph, which may be several letters in one, and its distance from the start of its word in ems. */
type SetLetter = { readonly font: Font; readonly glyph: Glyph; readonly at: number };

type SetWord = { readonly letters: readonly SetLetter[]; readonly width: number };

/** Words are the same at every size. */
const setWords = new WeakMap<Typeface, Map<string, SetWord>>();

function wordOf(text: string, typeface: Typeface): SetWord {
  const words = setWords.get(typeface) ?? new Map<string, SetWord>();
  setWords.set(typeface, words);
  const known = words.get(text) ?? setWord(text, typeface);
  words.set(text, known);
  return known;
}

/** A word as its fonts lay it out, with kerning and ligatures. */
function setWord(word: string, typeface: Typeface): SetWord {
  const letters: SetLetter[] = [];
  let width = 0;
  for (const { font, text } of runsOf(word, typeface)) {
    const { glyphs, positions } = font.layout(text);
    for (const [number, glyph] of glyphs.entries()) {
      const { xAdvance = 0, xOffset = 0 } = positions[number] ?? {};
      letters.push({ font, glyph, at: width + xOffset / font.unitsPerEm });
      width += xAdvance / font.unitsPerEm;
    }
  }
  return { letters, width };
}

/** The word in parts that one font can set. */
function runsOf(word: string, typeface: Typeface): { font: Font; text: string }[] {
  const runs: { font: Font; text: string }[] = [];
  for (const letter of word) {
    const point = letter.codePointAt(0) ?? 0;
    const font = typeface.find((one) => one.hasGlyphForCodePoint(point)) ?? typeface[0];
    const last = runs.at(-1);
    if (last?.font === font) last.text += letter;
    else runs.push({ font, text: letter });
  }
  return runs;
}

async function drawLetter({ path }: Glyph, scale: number): Promise<PlacedLetter> {
  // Fonts count upwards from the baseline, and pictures downwards.
  const { minX, minY, maxX, maxY } = path.bbox;
  const [left, top] = [Math.floor(minX * scale), Math.floor(-maxY * scale)];
  const [width, height] = [Math.ceil(maxX * scale) - left, Math.ceil(-minY * scale) - top];
  // A space of a kind that does not part words has no outline, and so no box.
  if (!(width > 0 && height > 0)) {
    return { left: 0, top: 0, mask: { width: 0, height: 0, coverage: new Uint8Array() } };
  }
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<path transform="translate(${-left} ${-top}) scale(${scale} ${-scale})" d="${path.toSVG()}"/></svg>`;
  const coverage = await sharp(Buffer.from(picture)).extractChannel('alpha').raw().toBuffer();
  return { left, top, mask: { width, height, coverage } };
}
