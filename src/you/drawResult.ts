import type { KeptResult } from '#src/domain/profile/keptResult.ts';
import type { FormDimension, ResultForm } from '#src/domain/profile/resultForm.ts';
import { egoRadius, ringGeometry } from '#src/profile/ringGeometry.ts';
import { scoreInWords, scoresInWords } from './resultWords.ts';

/** A picture as a list of what is drawn, in order; colours are names of custom properties. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly circles: readonly PictureCircle[];
  readonly texts: readonly PictureText[];
};

export type PictureCircle = {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: string;
  /** `ring`: tinted with an outline; `outline`: the line alone. */
  readonly look: 'ring' | 'outline' | 'full';
};

export type PictureText = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly family: 'serif' | 'sans';
  readonly align: 'left' | 'right';
  readonly colour: string;
};

const size = { width: 1200, height: 630 };
const centre = { x: 340, y: 315 };
const scale = 2.55;
const column = { label: 700, number: 1110 };
const lineHeight = 62;

/**
 * A result as a picture to share. It holds the names of the dimensions, their scores and the
 * site's name: no answer, no date, nobody's name.
 */
export function drawResult(form: ResultForm, result: KeptResult, siteName: string): Picture {
  const scores = form.dimensions.map(({ id }) => result.dimensions[id]);
  const rings = ringGeometry(scores);
  const at = ({ x, y }: { readonly x: number; readonly y: number }) => ({
    x: centre.x + x * scale,
    y: centre.y + y * scale,
  });
  const lines = form.dimensions.length;
  const top = centre.y - ((lines - 1) * lineHeight) / 2;
  return {
    ...size,
    circles: [
      ...rings.map(({ full }) => ({
        ...at(full),
        radius: full.radius * scale,
        colour: '--line',
        look: 'outline' as const,
      })),
      ...rings.map((ring, index) => ({
        ...at(ring),
        radius: ring.radius * scale,
        colour: hueOf(form.dimensions[index]),
        look: scores[index] === undefined ? ('outline' as const) : ('ring' as const),
      })),
      { ...centre, radius: egoRadius * scale, colour: '--ink', look: 'full' },
    ],
    texts: [
      ...form.dimensions.flatMap(({ label, outOf }, index): PictureText[] => {
        const line = { y: top + index * lineHeight, family: 'sans', colour: '--ink' } as const;
        const score = scoreInWords(scores[index], outOf);
        return [
          { ...line, text: label, x: column.label, size: 38, weight: 500, align: 'left' },
          { ...line, text: score, x: column.number, size: 40, weight: 700, align: 'right' },
        ];
      }),
      {
        text: siteName,
        x: column.number,
        y: size.height - 48,
        size: 30,
        weight: 560,
        family: 'serif',
        align: 'right',
        colour: '--ink-2',
      },
    ],
  };
}

/** The custom property of a dimension's hue. */
function hueOf(dimension: FormDimension | undefined): string {
  return `--hue-${dimension?.hue ?? String(dimension?.id)}`;
}

/** The picture in words, for whoever cannot see it. */
export function pictureInWords(form: ResultForm, result: KeptResult, siteName: string): string {
  return `A circle for each of ${String(form.dimensions.length)} scores around one in the middle, wider for a higher score. ${form.caption}: ${scoresInWords(form, result)}. ${siteName}.`;
}
