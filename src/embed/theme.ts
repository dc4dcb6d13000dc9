import { contrast } from '#src/site/contrast.ts';

export type Scheme = 'light' | 'dark';

/** What a host page asks for. Whatever it leaves out stays as the site has it. */
export type Theme = {
  readonly scheme: Scheme | 'auto';
  /** Colours as `#rrggbb`. */
  readonly accent?: string;
  readonly surface?: string;
  readonly text?: string;
  /** In px, 0 to 32. */
  readonly radius?: number;
  /** A list of font families, ready for CSS. */
  readonly font?: string;
};

/** Names of everything that can be asked for: in addresses, as attributes, in messages. */
export const themeNames = ['theme', 'accent', 'surface', 'text', 'radius', 'font'] as const;

/** Something that was read or fitted, and a sentence for each thing that was not as asked. */
export type Noted<Value> = { readonly value: Value; readonly notes: readonly string[] };

/** The colours of one scheme that a theme builds on, each as `#rrggbb`. */
export type Ground = {
  readonly surface: string;
  readonly raised: string;
  readonly text: string;
  readonly accent: string;
};

const forms: Readonly<Record<(typeof themeNames)[number], string>> = {
  theme: 'Write light, dark or auto.',
  accent: 'Write a colour like #2a3fb0.',
  surface: 'Write a colour like #ffffff.',
  text: 'Write a colour like #1a1a1a.',
  radius: 'Write 0 to 32px, or up to 2rem.',
  font: 'Write the names of up to five fonts, like Georgia, serif.',
};

/** What WCAG 2.2 asks of text: 4.5 to 1. */
export const leastContrast = 4.5;

/**
 * Reads a theme by its grammar. A value that does not fit is left out, with a sentence that says
 * how to write it. Never throws.
 */
export function readTheme(asked: (name: string) => string | null | undefined): Noted<Theme> {
  const notes: string[] = [];
  const read = <Value>(
    name: (typeof themeNames)[number],
    parse: (text: string) => Value | undefined,
  ): Value | undefined => {
    const text = asked(name)?.trim() ?? '';
    if (text === '') return undefined;
    const value = parse(text);
    if (value === undefined) {
      notes.push(`${name} "${text.slice(0, 60)}" cannot be used. ${forms[name]}`);
    }
    return value;
  };
  const value = {
    scheme: read('theme', parseScheme) ?? 'auto',
    ...present('accent', read('accent', parseColour)),
    ...present('surface', read('surface', parseColour)),
    ...present('text', read('text', parseColour)),
    ...present('radius', read('radius', parseRadius)),
    ...present('font', read('font', parseFont)),
  };
  return { value, notes };
}

function present<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): Partial<Record<Name, Value>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, Value>);
}

const parseScheme = (text: string): Theme['scheme'] | undefined =>
  text === 'light' || text === 'dark' || text === 'auto' ? text : undefined;

/** `#abc`, `#aabbcc`, or the same without the `#`, which an address would need to escape. */
function parseColour(text: string): string | undefined {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text)?.[1]?.toLowerCase();
  if (digits === undefined) return undefined;
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}

function parseRadius(text: string): number | undefined {
  const [, number, unit] = /^(\d{1,2}(?:\.\d{1,3})?)(px|rem)?$/.exec(text) ?? [];
  if (number === undefined) return undefined;
  const pixels = Number(number) * (unit === 'rem' ? 16 : 1);
  return pixels <= 32 ? pixels : undefined;
}

const genericFamilies = [
  'serif',
  'sans-serif',
  'monospace',
  'system-ui',
  'ui-serif',
  'ui-sans-serif',
  'ui-monospace',
  'ui-rounded',
];

/** Up to five family names of letters, digits, spaces and hyphens; each is quoted for CSS. */
function parseFont(text: string): string | undefined {
  const names = text.split(',').map((name) => name.trim().replace(/^(["'])(.*)\1$/, '$2'));
  if (names.length > 5 || !names.every((name) => /^[a-z][a-z\d -]{0,39}$/i.test(name))) {
    return undefined;
  }
  return names
    .map((name) =>
      genericFamilies.includes(name.toLowerCase()) ? name.toLowerCase() : `"${name}"`,
    )
    .join(', ');
}

/**
 * The scheme in which a theme is shown: what it asks for, or what the device prefers. A surface
 * of its own decides by itself: where white text reads better, it is dark.
 */
export function schemeOf(theme: Theme, preferred: Scheme): Scheme {
  if (theme.surface !== undefined) {
    const { surface } = theme;
    return contrast(surface, '#ffffff') > contrast(surface, '#000000') ? 'dark' : 'light';
  }
  return theme.scheme === 'auto' ? preferred : theme.scheme;
}

/**
 * The custom properties that bring a theme about, by name. Text on the surface, accent on the
 * surface and button text on the accent have a contrast of 4.5 to 1 or more, whatever was asked:
 * a colour that is too close is moved toward black or white, and a sentence says so.
 */
export function fitTheme(
  theme: Theme,
  ground: Ground,
): Noted<Readonly<Record<`--${string}`, string>>> {
  const notes: string[] = [];
  const surface = theme.surface ?? ground.surface;
  const grounds = theme.surface === undefined ? [ground.surface, ground.raised] : [surface];
  const fit = (name: 'accent' | 'text'): string => {
    const asked = theme[name];
    const fitted = readableOn(grounds, asked ?? ground[name]);
    if (asked !== undefined && fitted !== asked) {
      const ratio = Math.min(...grounds.map((other) => contrast(asked, other))).toFixed(2);
      notes.push(
        `${name} ${asked} on ${surface} has a contrast of ${ratio} to 1, and reading needs 4.5. ` +
          `It is shown as ${fitted}.`,
      );
    }
    return fitted;
  };
  const text = fit('text');
  const accent = fit('accent');
  const colours: Record<`--${string}`, string> = {
    ...(theme.surface === undefined ? {} : { '--paper': surface, '--paper-2': surface }),
    ...(theme.surface === undefined && theme.text === undefined
      ? {}
      : {
          '--ink': text,
          '--ink-2': readableOn(grounds, mix(text, surface, 0.3)),
          '--line': mix(surface, text, 0.25),
        }),
    ...(theme.accent === undefined && theme.surface === undefined
      ? {}
      : { '--accent': accent, '--accent-ink': buttonTextOn(accent) }),
  };
  return {
    value: {
      ...colours,
      ...(theme.radius === undefined
        ? {}
        : {
            '--radius': `${String(theme.radius / 16)}rem`,
            '--button-radius': `${String(theme.radius / 16)}rem`,
          }),
      ...(theme.font === undefined
        ? {}
        : { '--font-serif': theme.font, '--font-sans': theme.font }),
    },
    notes,
  };
}

/** White where it can be read, else black; one of the two always can. */
function buttonTextOn(accent: string): string {
  return contrast('#ffffff', accent) >= leastContrast ? '#ffffff' : '#000000';
}

/** The colour, moved as little as needed toward black or white, whichever reads better there. */
function readableOn(grounds: readonly string[], colour: string): string {
  const worst = (other: string) => Math.min(...grounds.map((one) => contrast(one, other)));
  const end = worst('#ffffff') > worst('#000000') ? '#ffffff' : '#000000';
  const steps = 64;
  for (let step = 0; step < steps; step += 1) {
    const moved = mix(colour, end, step / steps);
    if (worst(moved) >= leastContrast) return moved;
  }
  return end;
}

/** A colour on the way from one to another: 0 is the first, 1 the second. */
function mix(from: string, to: string, way: number): string {
  const channel = (colour: string, start: number) =>
    Number.parseInt(colour.slice(start, start + 2), 16);
  const mixed = [1, 3, 5].map((start) =>
    Math.round(channel(from, start) * (1 - way) + channel(to, start) * way)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${mixed.join('')}`;
}
