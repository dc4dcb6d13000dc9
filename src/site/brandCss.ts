/** The brand colours of one theme, each as `#rrggbb`. */
export type Palette = {
  /** Page background. */
  readonly paper: string;
  /** Background of raised parts: cards, fields, dialogs. */
  readonly raised: string;
  readonly ink: string;
  /** Secondary text; at least 4.5:1 on paper. */
  readonly muted: string;
  readonly line: string;
  /** Links, buttons, focus. */
  readonly accent: string;
  /** Text on the accent colour. */
  readonly onAccent: string;
};

/** The style sheet that turns the two palettes of `site.ts` into custom properties. */
export function brandCss(colours: { readonly light: Palette; readonly dark: Palette }): string {
  return (
    `:root{color-scheme:light dark;${paletteProperties(colours.light)}}` +
    `@media (prefers-color-scheme:dark){:root{${paletteProperties(colours.dark)}}}` +
    `@media print{:root{color-scheme:light;${paletteProperties(colours.light)}}}`
  );
}

/** The custom properties of one palette, ready for a rule. */
export function paletteProperties(palette: Palette): string {
  return (
    `--paper:${palette.paper};--paper-2:${palette.raised};--ink:${palette.ink};` +
    `--ink-2:${palette.muted};--line:${palette.line};--accent:${palette.accent};` +
    `--accent-ink:${palette.onAccent}`
  );
}
