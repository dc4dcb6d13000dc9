import type { Palette } from './brandCss.ts';
import { contrast } from './contrast.ts';

// What WCAG 2.2 asks of text: 4.5 to 1.
const least = 4.5;

const pairs: readonly (readonly [keyof Palette, keyof Palette])[] = [
  ['ink', 'paper'],
  ['ink', 'raised'],
  ['muted', 'paper'],
  ['muted', 'raised'],
  ['accent', 'paper'],
  ['accent', 'raised'],
  ['onAccent', 'accent'],
];

/** Every pair of a brand's colours that is too close to be read, each with what to do. */
export function brandProblems(colours: {
  readonly light: Palette;
  readonly dark: Palette;
}): string[] {
  return (['light', 'dark'] as const).flatMap((theme) =>
    pairs.flatMap(([text, ground]) => {
      const ratio = contrast(colours[theme][text], colours[theme][ground]);
      return ratio >= least
        ? []
        : [
            `src/site/site.ts: colours.${theme}.${text} on ${ground} has a contrast of ` +
              `${ratio.toFixed(2)} to 1. Move the two apart until it is ${String(least)} or more.`,
          ];
    }),
  );
}
