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
  const { paper, ink, muted, accent } = site.colours.light;
  const picture = box(
    { width: '100%', height: '100%', padding: 72, backgroundColor: paper, color: ink },
    [
      rings(accent, ink),
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
    ],
  );
  // Satori takes plain objects of this form; its type asks for elements made by React.
  const svg = await satori(picture as Parameters<typeof satori>[0], {
    width,
    height,
    fonts: await fonts,
  });
  return sharp(Buffer.from(svg)).png({ compressionLevel: 6 }).toBuffer();
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

/** The site's sign, large, in the corner. */
function rings(accent: string, ink: string): Node {
  const circle = (cx: number, cy: number, r: number, fill?: string): Node => ({
    type: 'circle',
    props: fill ? { cx, cy, r, fill } : { cx, cy, r, fill: 'none', stroke: ink, strokeWidth: 0.35 },
  });
  return {
    type: 'svg',
    props: {
      viewBox: '0 0 32 32',
      width: 520,
      height: 520,
      style: { position: 'absolute', right: -90, bottom: -70 },
      children: [
        circle(16, 16, 5, accent),
        circle(16, 6.5, 4.5),
        circle(25.4, 21.4, 5.8),
        circle(8, 20.6, 4.2),
      ],
    },
  };
}
