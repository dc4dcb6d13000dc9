import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  fitTheme,
  type Ground,
  leastContrast,
  readTheme,
  schemeOf,
  themeNames,
} from '#src/embed/theme.ts';
import { contrast } from '#src/site/contrast.ts';
import { site } from '#src/site/site.ts';

const groundOf = (scheme: 'light' | 'dark'): Ground => {
  const { paper, raised, ink, accent } = site.colours[scheme];
  return { surface: paper, raised, text: ink, accent };
};
const read = (asked: Record<string, string>) => readTheme((name) => asked[name]);

test('a theme is read from what a host wrote', () => {
  assert.deepEqual(
    read({
      theme: 'dark',
      accent: '#0A7',
      surface: 'ffffff',
      text: ' #1A1A1A ',
      radius: '0.5rem',
      font: `Georgia, 'Gill Sans', system-ui`,
    }),
    {
      value: {
        scheme: 'dark',
        accent: '#00aa77',
        surface: '#ffffff',
        text: '#1a1a1a',
        radius: 8,
        font: '"Georgia", "Gill Sans", system-ui',
      },
      notes: [],
    },
  );
  assert.deepEqual(read({}), { value: { scheme: 'auto' }, notes: [] });
  assert.deepEqual(read({ theme: 'auto', accent: '', font: '  ' }), {
    value: { scheme: 'auto' },
    notes: [],
  });
});

test('a radius is a number of px or rem up to 32 px', () => {
  const radius = (text: string) => read({ radius: text }).value.radius;
  assert.equal(radius('0'), 0);
  assert.equal(radius('12'), 12);
  assert.equal(radius('32px'), 32);
  assert.equal(radius('2rem'), 32);
  for (const wrong of ['33', '2.1rem', '-1px', '1e1', '50%', '1em', 'calc(1px)', '.5rem']) {
    assert.equal(radius(wrong), undefined, wrong);
  }
});

test('what does not fit its grammar is left out, with a sentence that says how to write it', () => {
  const wrong: Record<string, readonly string[]> = {
    theme: ['Dark', 'night', 'light;'],
    accent: ['red', 'rgb(0,0,0)', '#12345', '#1234567', '#12345678', 'url(//x)', '#12 345'],
    surface: ['var(--x)', 'transparent', '#ggg'],
    text: ['currentcolor', '#fff;--x:1'],
    radius: ['big', '99'],
    font: ['a;b', 'url(x)', 'x"y', 'a,', '1st', 'a,b,c,d,e,f', 'é', `'x`, 'x\\', 'a}b', 'a/*'],
  };
  for (const [name, texts] of Object.entries(wrong)) {
    for (const text of texts) {
      const { value, notes } = read({ [name]: text });
      assert.deepEqual(value, { scheme: 'auto' }, `${name}=${text}`);
      assert.equal(notes.length, 1);
      assert.match(notes[0] ?? '', new RegExp(`^${name} ".*" cannot be used\\. Write `, 's'));
    }
  }
});

test('a surface decides between light and dark, else the wish, else the device', () => {
  assert.equal(schemeOf({ scheme: 'auto' }, 'dark'), 'dark');
  assert.equal(schemeOf({ scheme: 'auto' }, 'light'), 'light');
  assert.equal(schemeOf({ scheme: 'light' }, 'dark'), 'light');
  assert.equal(schemeOf({ scheme: 'light', surface: '#101010' }, 'light'), 'dark');
  assert.equal(schemeOf({ scheme: 'dark', surface: '#fafafa' }, 'dark'), 'light');
});

test('without a wish nothing is changed', () => {
  for (const scheme of ['light', 'dark'] as const) {
    assert.deepEqual(fitTheme({ scheme }, groundOf(scheme)), { value: {}, notes: [] });
  }
});

test('colours that can be read are taken as they are', () => {
  const theme = {
    scheme: 'light',
    accent: '#0b5cad',
    surface: '#ffffff',
    text: '#222222',
  } as const;
  const { value, notes } = fitTheme(theme, groundOf('light'));
  assert.deepEqual(notes, []);
  assert.equal(value['--accent'], '#0b5cad');
  assert.equal(value['--paper'], '#ffffff');
  assert.equal(value['--ink'], '#222222');
  assert.equal(value['--accent-ink'], '#ffffff');
});

test('colours too close to be read are moved apart, and a sentence says so', () => {
  const theme = {
    scheme: 'light',
    accent: '#ffdd00',
    surface: '#ffffff',
    text: '#aaaaaa',
  } as const;
  const { value, notes } = fitTheme(theme, groundOf('light'));
  assert.deepEqual(notes, [
    `text #aaaaaa on #ffffff has a contrast of 2.32 to 1, and reading needs 4.5. It is shown as ${value['--ink'] ?? ''}.`,
    `accent #ffdd00 on #ffffff has a contrast of 1.35 to 1, and reading needs 4.5. It is shown as ${value['--accent'] ?? ''}.`,
  ]);
  // Moved as little as needed: not much above the least.
  const ratio = contrast(value['--accent'] ?? '', '#ffffff');
  assert.ok(ratio >= leastContrast && ratio < 5, String(ratio));
});

test('on a dark surface colours move toward white, and a pale button gets black text', () => {
  const theme = { scheme: 'dark', accent: '#203040', surface: '#101418' } as const;
  const { value, notes } = fitTheme(theme, groundOf('dark'));
  assert.equal(notes.length, 1);
  assert.ok((value['--accent'] ?? '') > '#203040');
  assert.equal(
    fitTheme({ scheme: 'dark', accent: '#ffe9a8' }, groundOf('dark')).value['--accent-ink'],
    '#000000',
  );
});

test('a surface of a host alone leaves the site’s own text and accent readable, unasked', () => {
  for (const surface of ['#000000', '#ffffff', '#777777', '#2a3fb0', '#211c17']) {
    const scheme = schemeOf({ scheme: 'auto', surface }, 'light');
    const { value, notes } = fitTheme({ scheme: 'auto', surface }, groundOf(scheme));
    assert.deepEqual(notes, []);
    for (const name of ['--ink', '--ink-2', '--accent'] as const) {
      assert.ok(contrast(value[name] ?? '', surface) >= leastContrast, `${name} on ${surface}`);
    }
  }
});

test('radius and font are set beside the colours', () => {
  const { value } = fitTheme(
    { scheme: 'auto', radius: 0, font: '"Georgia", serif' },
    groundOf('light'),
  );
  assert.deepEqual(value, {
    '--radius': '0rem',
    '--button-radius': '0rem',
    '--font-serif': '"Georgia", serif',
    '--font-sans': '"Georgia", serif',
  });
});

test('10,000 themes of any colours can be read, and say what they changed', () => {
  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`);
  const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined });
  fc.assert(
    fc.property(
      fc.constantFrom('light', 'dark', 'auto'),
      maybe(colour),
      maybe(colour),
      maybe(colour),
      fc.constantFrom('light' as const, 'dark' as const),
      (theme, accent = '', surface = '', text = '', preferred) => {
        const asked = read({ theme, accent, surface, text }).value;
        const scheme = schemeOf(asked, preferred);
        const ground = groundOf(scheme);
        const { value, notes } = fitTheme(asked, ground);
        const grounds = surface === '' ? [ground.surface, ground.raised] : [surface];
        const shown = (name: `--${string}`, otherwise: string) => value[name] ?? otherwise;
        for (const one of grounds) {
          assert.ok(contrast(shown('--ink', ground.text), one) >= leastContrast);
          assert.ok(contrast(shown('--ink-2', site.colours[scheme].muted), one) >= leastContrast);
          assert.ok(contrast(shown('--accent', ground.accent), one) >= leastContrast);
        }
        const button = contrast(
          shown('--accent-ink', site.colours[scheme].onAccent),
          shown('--accent', ground.accent),
        );
        assert.ok(button >= leastContrast);
        const moved = [
          text !== '' && value['--ink'] !== text,
          accent !== '' && value['--accent'] !== accent,
        ].filter(Boolean);
        assert.equal(notes.length, moved.length);
      },
    ),
    { numRuns: 10_000, seed: 4 },
  );
});

test('10,000 texts never reach CSS with a character that could end a value', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(...`#0f9aGx -,;:"'\\(){}/*%.\n`) }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...themeNames), text, (name, value) => {
      const theme = read({ [name]: value }).value;
      for (const set of Object.values(fitTheme(theme, groundOf('light')).value)) {
        assert.match(set, /^(?:#[\da-f]{6}|[\d.]+rem|(?:"[a-z][a-z\d -]*"|[a-z-]+)(?:, |$))+$/i);
      }
    }),
    { numRuns: 10_000, seed: 4 },
  );
});
