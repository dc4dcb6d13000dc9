import type { Palette } from '#src/site/brandCss.ts';
import { fitTheme, readTheme, type Scheme, schemeOf } from '../theme.ts';

type Colours = Readonly<Record<Scheme, Palette>>;

/**
 * What a person who chooses a look should know: what cannot be read as written, and which colours
 * the frame will move so that text can be read. Each sentence once, with the scheme when only one
 * of the two is meant.
 */
export function themeNotes(asked: Readonly<Record<string, string>>, colours: Colours): string[] {
  const { value: theme, notes } = readTheme((name) => asked[name]);
  const fitted = (['light', 'dark'] as const).map((preferred) => {
    const scheme = schemeOf(theme, preferred);
    const { paper, raised, ink, accent } = colours[scheme];
    return fitTheme(theme, { surface: paper, raised, text: ink, accent }).notes;
  });
  const [light = [], dark = []] = fitted;
  const both = light.filter((note) => dark.includes(note));
  const only = (those: readonly string[], scheme: string) =>
    those.filter((note) => !both.includes(note)).map((note) => `On ${scheme} devices: ${note}`);
  return [...notes, ...both, ...only(light, 'light'), ...only(dark, 'dark')];
}
