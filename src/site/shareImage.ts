import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';
import { site } from './site.ts';

/** What a share image says. */
export type ShareImageText = { readonly kicker: string; readonly title: string };

const width = 1200;
const height = 630;
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

/** A page's share image (1200 by 630) as PNG, in the site's own colours and type. */
export async function shareImage({ kicker, title }: ShareImageText): Promise<Uint8Array> {
  const { ink, muted } = site.colours.light;
  const picture = box({ width: '100%', height: '100%', padding: 72, color: ink }, [
    box({ fontFamily: 'Instrument Sans', fontSize: 30, color: muted }, kicker),
    box(
      {
        fontFamily: 'Literata',
        fontWeight: 600,
        fontSize: title.length > 60 ? 58 : 70,
        lineHeight: 1.12,
        maxWidth: 800,
      },
      title,
    ),
    box({ fontFamily: 'Literata', fontWeight: 600, fontSize: 34 }, site.name),
  ]);
  // Satori takes plain objects of this form; its type asks for elements made by React.
  const text = await satori(picture as Parameters<typeof satori>[0], {
    width,
    height,
    fonts: await fonts,
  });
  return sharp(await ground, { raw: { width, height, channels: 3 } })
    .composite([{ input: Buffer.from(text) }])
    .png({ compressionLevel: 6 })
    .toBuffer();
}

/**
 * Paper with the site's sign, large, in the corner: the same under every text, and drawn once,
 * since it takes three times as long as all the rest.
 */
const ground = drawGround(site.colours.light);

function drawGround({ paper, ink, accent }: typeof site.colours.light): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="100%" height="100%" fill="${paper}"/>
<svg x="770" y="180" width="520" height="520" viewBox="0 0 32 32" fill="none" stroke="${ink}" stroke-width="0.35">
<circle cx="16" cy="16" r="5" fill="${accent}" stroke="none"/>
<circle cx="16" cy="6.5" r="4.5"/><circle cx="25.4" cy="21.4" r="5.8"/><circle cx="8" cy="20.6" r="4.2"/>
</svg></svg>`;
  return sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
}

type Node = { type: string; props: Record<string, unknown> };

function box(style: Record<string, unknown>, children: string | Node[]): Node {
  const column = {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    ...style,
  };
  return { type: 'div', props: { style: column, children } };
}
