import sharp from 'sharp';
import { site } from '#src/site/site.ts';
import { breakLines } from './breakLines.ts';
import {
  type Lettering,
  letteringOf,
  type PlacedLetter,
  readFont,
  type Typeface,
} from './lettering.ts';
import { type Colour, palettePng } from './palettePng.ts';

/** What a share image says. */
export type ShareImageText = { readonly kicker: string; readonly title: string };

const width = 1200;
const height = 630;
/** Bytes of a row: before its pixels stands a zero, as in a PNG. */
const rowBytes = width + 1;
/** One for all images: a megabyte for each makes Node clear up its memory every few pages. */
const canvas = new Uint8Array(rowBytes * height);
const margin = 72;
const lineHeight = 1.12;

// The title stands between the line above it and the site's name below, and left of the sign.
const titleBox = { left: margin, top: 124, width: 756, height: 374 };
/** The first at which a title fits is taken; the last takes any. */
const titleSizes = [70, 58, 46, 34];

/** A typeface for Western Europe's letters, and behind it those of the rest of Europe. */
async function readTypeface(name: string, weight: number): Promise<Typeface> {
  const read = (letters: string) =>
    readFont(`@fontsource/${name}/files/${name}-${letters}-${String(weight)}-normal.woff`);
  return [await read('latin'), await read('latin-ext')];
}

const serif = readTypeface('literata', 600);
const sans = readTypeface('instrument-sans', 500);
const titleLetterings = serif.then((fonts) => titleSizes.map((size) => letteringOf(fonts, size)));

/** A page's share image (1200 by 630) as PNG, in the site's own colours and type. */
export async function shareImage({ kicker, title }: ShareImageText): Promise<Uint8Array> {
  const [ground, letters] = [await groundOf(kicker), await lettersOf(title)];
  // From here on nothing waits, so that no other image comes between.
  canvas.set(ground);
  lay(letters, canvas, 'ink');
  return palettePng({ width, height, palette, rows: canvas });
}

async function lettersOf(title: string): Promise<PlacedLetter[]> {
  const { lettering, lines } = fitTitle(title, await titleLetterings);
  const step = lettering.size * lineHeight;
  // Letters rise about three quarters of their size above the line that they stand on.
  const first =
    titleBox.top + (titleBox.height - lines.length * step) / 2 + (step + lettering.size * 0.6) / 2;
  const placed = lines.map((line, number) =>
    lettering.lettersOf(line, titleBox.left, first + number * step),
  );
  return (await Promise.all(placed)).flat();
}

function fitTitle(
  title: string,
  letterings: readonly Lettering[],
): { lettering: Lettering; lines: string[] } {
  let fit: { lettering: Lettering; lines: string[] } | undefined;
  for (const lettering of letterings) {
    const { size, widthOf } = lettering;
    const lines = breakLines(title, titleBox.width, widthOf);
    fit = { lettering, lines };
    const isLow = lines.length * size * lineHeight <= titleBox.height;
    if (isLow && lines.every((line) => widthOf(line) <= titleBox.width)) break;
  }
  if (fit === undefined) throw new Error('titleSizes is empty. Give it a size.');
  return fit;
}

/** Colours the pixels of paper that letters cover. */
function lay(letters: readonly PlacedLetter[], rows: Uint8Array, colour: 'ink' | 'muted'): void {
  const block = colour === 'ink' ? 0 : shades;
  for (const { left, top, mask } of letters) {
    for (let row = 0; row < mask.height; row += 1) {
      for (let column = 0; column < mask.width; column += 1) {
        const covered = mask.coverage[row * mask.width + column] ?? 0;
        const [x, y] = [left + column, top + row];
        if (covered === 0 || x < 0 || x >= width || y < 0 || y >= height) continue;
        const shade = block + Math.round((covered / 255) * (shades - 1));
        // Two letters may touch, and the darker counts.
        const at = y * rowBytes + 1 + x;
        rows[at] = Math.max(rows[at] ?? 0, shade);
      }
    }
  }
}

const grounds = new Map<string, Promise<Uint8Array>>();

/**
 * Paper with the site's sign, large, in the corner, the kicker and the site's name: the same under
 * every title of a kind, and drawn once.
 */
function groundOf(kicker: string): Promise<Uint8Array> {
  const known = grounds.get(kicker) ?? drawGround(kicker);
  grounds.set(kicker, known);
  return known;
}

async function drawGround(kicker: string): Promise<Uint8Array> {
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="100%" height="100%" fill="${paper}"/>
<svg x="770" y="180" width="520" height="520" viewBox="0 0 32 32" fill="none" stroke="${ink}" stroke-width="0.35">
<circle cx="16" cy="16" r="5" fill="${accent}" stroke="none"/>
<circle cx="16" cy="6.5" r="4.5"/><circle cx="25.4" cy="21.4" r="5.8"/><circle cx="8" cy="20.6" r="4.2"/>
</svg></svg>`;
  const colours = await sharp(Buffer.from(picture)).removeAlpha().raw().toBuffer();
  const places = new Map<number, number>();
  const rows = new Uint8Array(rowBytes * height);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const colour = colours.readUIntBE(pixel * 3, 3);
    const place = places.get(colour) ?? nearestInPalette(colour);
    places.set(colour, place);
    rows[pixel + Math.floor(pixel / width) + 1] = place;
  }
  const above = letteringOf(await sans, 30);
  const below = letteringOf(await serif, 34);
  lay(await above.lettersOf(kicker, margin, margin + 30), rows, 'muted');
  lay(await below.lettersOf(site.name, margin, height - margin - 10), rows, 'ink');
  return rows;
}

const shades = 32;
const { paper, ink, muted, accent } = site.colours.light;

/** The site's colours, and what the edge of one laid on another is made of. */
const palette = [
  ...blends(paper, ink),
  ...blends(paper, muted),
  ...blends(paper, accent),
  ...blends(accent, ink),
];

function blends(from: string, to: string): Colour[] {
  const [one, other] = [channelsOf(readColour(from)), channelsOf(readColour(to))];
  return Array.from({ length: shades }, (_, step) => {
    const mix = (channel: 0 | 1 | 2) =>
      Math.round(one[channel] + ((other[channel] - one[channel]) * step) / (shades - 1));
    return [mix(0), mix(1), mix(2)];
  });
}

/** `#rrggbb` as one number. */
function readColour(colour: string): number {
  return Number.parseInt(colour.slice(1), 16);
}

function channelsOf(colour: number): Colour {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function nearestInPalette(colour: number): number {
  const wanted = channelsOf(colour);
  const distances = palette.map((own) =>
    own.reduce((sum, channel, at) => sum + (channel - (wanted[at] ?? 0)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}
