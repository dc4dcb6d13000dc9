import type { Palette } from '#src/site/brandCss.ts';
import { site } from '#src/site/site.ts';

/**
 * A colour of the brand at work in a mail. Each stands in the style attribute for programs that
 * read nothing else, and as a class for those that know a dark scheme.
 */
export type Paint =
  'paper' | 'raised' | 'ink' | 'muted' | 'link' | 'rule' | 'frame' | 'edge' | 'go';

type Rule = readonly (readonly [property: string, colour: keyof Palette])[];

const rules: Readonly<Record<Paint, Rule>> = {
  paper: [['background-color', 'paper']],
  raised: [
    ['background-color', 'raised'],
    ['border-color', 'line'],
  ],
  ink: [['color', 'ink']],
  muted: [['color', 'muted']],
  link: [['color', 'accent']],
  rule: [['border-color', 'line']],
  frame: [['border-color', 'ink']],
  edge: [['border-color', 'accent']],
  go: [
    ['background-color', 'accent'],
    ['border-color', 'accent'],
    ['color', 'onAccent'],
  ],
};

/** `class` and `style` attributes: the paints' colours after the other declarations. */
export function painted(paints: readonly Paint[], declarations: string): string {
  const colours = paints.map((paint) => declarationsOf(rules[paint], site.colours.light));
  return `class="${paints.join(' ')}" style="${[declarations, ...colours].join(';')}"`;
}

/** The dark scheme, for programs that ask for one and for those of Microsoft, which mark the mail. */
export function darkRules(): string {
  const each = (before: string) =>
    Object.entries(rules)
      .map(([paint, rule]) => {
        const declarations = declarationsOf(rule, site.colours.dark).replaceAll(
          /(?=;|$)/g,
          '!important',
        );
        return `${before}.${paint}{${declarations}}`;
      })
      .join('');
  return `@media (prefers-color-scheme:dark){${each('')}}${each('[data-ogsc] ')}`;
}

function declarationsOf(rule: Rule, palette: Palette): string {
  return rule.map(([property, colour]) => `${property}:${palette[colour]}`).join(';');
}
