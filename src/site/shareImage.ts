import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';
import { site } from './site.ts';

/** What a share image says. */
export type ShareImageText = { readonly kicker: string; readonly title: string };

const width = 1200;
const height = 630;
const channels = 3;
const resolve = createRequire(import.meta.url).resolve;

const fonts = Promise.all(
  (
    [
      ['Literata', 600, '@fontsource/literata/files/literata-latin-600-normal.woff'],
      [
        'Instrument Sans',
        500,
        '@fontsource/instrument-sans/files/instrument-sans-latin-500-normal.woff',
      ],
    ] as const
  ).map(async ([name, weight, file]) => ({
    name,
    weight,
    style: 'normal' as const,
    data: await readFile(resolve(file)),
  })),
);

// The title stands between the line above it and the site's name below, and left of the sign: so its
// part of the picture can be drawn alone and copied in, which costs half of laying one over the other.
const titleBox = { left: 72, top: 109, width: 756, height: 404 };

/** A page's share image (1200 by 630) as PNG, in the site's own colours and type. */
export async function shareImage({ kicker, title }: ShareImageText): Promise<Uint8Array> {
  const pixels = Buffer.from(await groundOf(kicker));
  const text = await drawText(
    titleBox.width,
    titleBox.height,
    box({ width: '100%', height: '100%', justifyContent: 'center' }, [
      box({ ...titleType, fontSize: title.length > 60 ? 58 : 70 }, title),
    ]),
  );
  const part = await sharp(text).flatten({ background: site.colours.light.paper }).raw().toBuffer();
  const bytes = titleBox.width * channels;
  for (let row = 0; row < titleBox.height; row += 1) {
    const place = ((titleBox.top + row) * width + titleBox.left) * channels;
    part.copy(pixels, place, row * bytes, (row + 1) * bytes);
  }
  return sharp(pixels, { raw: { width, height, channels } })
    .png({ compressionLevel: 6 })
    .toBuffer();
}

const grounds = new Map<string, Promise<Buffer>>();

/**
 * Paper with the site's sign, large, in the corner, the kicker and the site's name: the same under
 * every title of a kind, and drawn once, since it takes three times as long as all the rest.
 */
function groundOf(kicker: string): Promise<Buffer> {
  const known = grounds.get(kicker);
  if (known !== undefined) return known;
  const ground = drawGround(kicker);
  grounds.set(kicker, ground);
  return ground;
}

async function drawGround(kicker: string): Promise<Buffer> {
  const { paper, ink, muted, accent } = site.colours.light;
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="100%" height="100%" fill="${paper}"/>
<svg x="770" y="180" width="520" height="520" viewBox="0 0 32 32" fill="none" stroke="${ink}" stroke-width="0.35">
<circle cx="16" cy="16" r="5" fill="${accent}" stroke="none"/>
<circle cx="16" cy="6.5" r="4.5"/><circle cx="25.4" cy="21.4" r="5.8"/><circle cx="8" cy="20.6" r="4.2"/>
</svg></svg>`;
  const text = await drawText(
    width,
    height,
    box({ width: '100%', height: '100%', padding: 72, justifyContent: 'space-between' }, [
      box({ fontFamily: 'Instrument Sans', fontSize: 30, color: muted }, kicker),
      box({ fontFamily: 'Literata', fontWeight: 600, fontSize: 34 }, site.name),
    ]),
  );
  return sharp(Buffer.from(picture))
    .composite([{ input: text }])
    .removeAlpha()
    .raw()
    .toBuffer();
}

/** The letters as paths in an SVG of this size. */
async function drawText(boxWidth: number, boxHeight: number, picture: Node): Promise<Buffer> {
  // Satori takes plain objects of this form; its type asks for elements made by React.
  const svg = await satori(picture as Parameters<typeof satori>[0], {
    width: boxWidth,
    height: boxHeight,
    fonts: await fonts,
  });
  return Buffer.from(svg);
}

const titleType = { fontFamily: 'Literata', fontWeight: 600, lineHeight: 1.12 };

type Node = { type: string; props: Record<string, unknown> };

function box(style: Record<string, unknown>, children: string | Node[]): Node {
  const column = {
    display: 'flex',
    flexDirection: 'column',
    color: site.colours.light.ink,
    ...style,
  };
  return { type: 'div', props: { style: column, children } };
}
