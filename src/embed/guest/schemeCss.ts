import { type Palette, paletteProperties } from '#src/site/brandCss.ts';

/**
 * Rules that bring the light or the dark colours about whatever the device prefers, for a frame
 * whose host has decided. They hold on screens; paper stays light.
 *
 * @param styles texts of the style sheets that have the hues of both schemes, each with a rule for
 *   dark screens: `src/site/styles/tokens.css` and `src/profile/profileRings.css`
 * @throws when the hues are not where they are looked for
 */
export function schemeCss(
  colours: { readonly light: Palette; readonly dark: Palette },
  styles: readonly string[],
): string {
  const parts = styles.map((style) =>
    style.split(/@media (?:screen and )?\(prefers-color-scheme: dark\)/),
  );
  const light = parts.map(([before]) => before).join('');
  const dark = parts.map(([, after = '']) => after.split('@media')[0]).join('');
  const rule = (scheme: 'light' | 'dark', css: string) =>
    `:root[data-scheme=${scheme}]{color-scheme:${scheme};` +
    `${paletteProperties(colours[scheme])};${hues(css, scheme)}}`;
  return `@media screen{${rule('light', light)}${rule('dark', dark)}}`;
}

function hues(css: string, scheme: string): string {
  const found = [...css.matchAll(/--(?:hue-[a-z]+|ring-blend):\s*([^;]+);/g)];
  if (found.length === 0) {
    throw new Error(`The style sheets have no --hue-… for the ${scheme} colours.`);
  }
  return found.map(([declaration]) => declaration.replaceAll(/\s/g, '')).join('');
}
