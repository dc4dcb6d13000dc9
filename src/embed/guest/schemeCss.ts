import { type Palette, paletteProperties } from '#src/site/brandCss.ts';

/**
 * Rules that bring the light or the dark colours about whatever the device prefers, for a frame
 * whose host has decided. They hold on screens; paper stays light.
 *
 * @param tokens text of `src/site/styles/tokens.css`, which has the hues of both schemes
 * @throws when the hues are not where they are looked for
 */
export function schemeCss(
  colours: { readonly light: Palette; readonly dark: Palette },
  tokens: string,
): string {
  const [light = '', after = ''] = tokens.split('@media (prefers-color-scheme: dark)');
  const [dark = ''] = after.split('@media');
  const rule = (scheme: 'light' | 'dark', css: string) =>
    `:root[data-scheme=${scheme}]{color-scheme:${scheme};` +
    `${paletteProperties(colours[scheme])};${hues(css, scheme)}}`;
  return `@media screen{${rule('light', light)}${rule('dark', dark)}}`;
}

function hues(css: string, scheme: string): string {
  const found = [...css.matchAll(/--(?:hue-[a-z]+|ring-blend):\s*([^;]+);/g)];
  if (found.length === 0) {
    throw new Error(`src/site/styles/tokens.css: found no --hue-… for the ${scheme} colours.`);
  }
  return found.map(([declaration]) => declaration.replaceAll(/\s/g, '')).join('');
}
