import assert from 'node:assert/strict';
import { test } from 'node:test';
import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { type MailAddressProblem, parseMailAddress } from '#src/domain/newsletter/mailAddress.ts';
import { mailAddressCure } from '#src/domain/newsletter/mailAddressCure.ts';

const parse = (text: string) => parseMailAddress(text, domainToASCII);
const label = (length: number) => 'a'.repeat(length);
/** A domain of exactly so many characters, in labels of at most 63. */
const domainOf = (length: number): string => {
  const labels: string[] = [];
  for (let left = length; left > 0;) {
    const next = Math.min(left, left === 65 ? 62 : 63);
    labels.push(label(next));
    left -= next + 1;
  }
  return labels.join('.');
};

const accepted: readonly (readonly [text: string, wire: string])[] = [
  ['ada@example.org', 'ada@example.org'],
  ['  ada@example.org\r\n', 'ada@example.org'],
  ['Ada.Lovelace@EXAMPLE.Org', 'Ada.Lovelace@example.org'],
  ["o'brien+letter=x@mail-1.example.co.uk", "o'brien+letter=x@mail-1.example.co.uk"],
  ['!#$%&*+/=?^_`{|}~-@example.org', '!#$%&*+/=?^_`{|}~-@example.org'],
  ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
  ['ada@BÜCHER.example', 'ada@xn--bcher-kva.example'],
  ['ada@xn--bcher-kva.example', 'ada@xn--bcher-kva.example'],
  ['ada@пример.испытание', 'ada@xn--e1afmkfd.xn--80akhbyknj4f'],
  ['ada@例え.テスト', 'ada@xn--r8jz45g.xn--zckzah'],
  ['ada@한국.kr', 'ada@xn--3e0b707e.kr'],
  ['ada@1.example', 'ada@1.example'],
  [`${label(64)}@example.org`, `${label(64)}@example.org`],
  [`a@${label(63)}.org`, `a@${label(63)}.org`],
  [`${label(64)}@${domainOf(189)}`, `${label(64)}@${domainOf(189)}`],
];
for (const [text, wire] of accepted) {
  test(`${JSON.stringify(text).slice(0, 70)} is accepted as it goes on the wire`, () => {
    const parsed = parse(text);
    assert.equal(parsed.ok && parsed.address.wire, wire);
    assert.equal(parsed.ok && parsed.address.key, wire.toLowerCase());
  });
}

const refused: readonly (readonly [text: string, reason: MailAddressProblem])[] = [
  ['', 'empty'],
  [' \t', 'empty'],
  ['ada', 'no-at'],
  ['ada＠example.org', 'no-at'],
  ['ada﹫example.org', 'no-at'],
  ['a@b@example.org', 'several-ats'],
  ['a@b.org,c@d.org', 'several-ats'],
  ['@example.org', 'local-empty'],
  ['ada@', 'domain-empty'],
  [`${label(65)}@example.org`, 'local-too-long'],
  [`a@${label(64)}.org`, 'domain-label'],
  [`${label(64)}@${domainOf(190)}`, 'too-long'],
  [`a@${domainOf(2000)}`, 'too-long'],
  ['ädä@example.org', 'local-not-ascii'],
  ['аdmin@example.org', 'local-not-ascii'],
  ['a b@example.org', 'local-character'],
  ['"a b"@example.org', 'local-character'],
  ['a(b)@example.org', 'local-character'],
  ['Ada <ada@example.org>', 'local-character'],
  ['g:ada@example.org', 'local-character'],
  ['a;b@example.org', 'local-character'],
  ['a\\b@example.org', 'local-character'],
  ['.ada@example.org', 'local-dots'],
  ['ada.@example.org', 'local-dots'],
  ['a..b@example.org', 'local-dots'],
  ['-oQ/tmp@example.org', 'local-hyphen'],
  ['ada@localhost', 'domain-one-word'],
  ['ada@example.org.', 'domain-label'],
  ['ada@.example.org', 'domain-label'],
  ['ada@-example.org', 'domain-label'],
  ['ada@example-.org', 'domain-label'],
  ['ada@127.0.0.1', 'domain-number'],
  ['ada@[127.0.0.1]', 'domain-character'],
  ['ada@[IPv6:::1]', 'domain-character'],
  ['ada@ex%61mple.org', 'domain-character'],
  ['ada@exa_mple.org', 'domain-character'],
  ['ada@example.org (x).evil', 'domain-character'],
  ['ada@example.org;b', 'domain-character'],
  ['ada@example。org', 'domain-character'],
  ['ada@ｅxample.org', 'domain-character'],
  ['ada@exampleﬁ.org', 'domain-character'],
  ['ada@exаmple.org', 'domain-mixed-scripts'],
  ['ada@αpple.org', 'domain-mixed-scripts'],
  ['a@b.co\r\nBcc: victim@evil.example', 'invisible'],
  ['a@b.co\r\nRCPT TO:<x>', 'invisible'],
  ['a\0@example.org', 'invisible'],
  ['a\t@example.org', 'invisible'],
  ['a\u202e@example.org', 'invisible'],
  ['a@exam\u200dple.org', 'invisible'],
  ['a@example.org\u2028', 'invisible'],
  ['\ufeffa@example.org', 'invisible'],
  ['a\u00ad@example.org', 'invisible'],
  ['a\u0085@example.org', 'invisible'],
  ['a\u000b@example.org', 'invisible'],
];
for (const [text, reason] of refused) {
  test(`${JSON.stringify(text).slice(0, 70)} is refused as ${reason}, with a cure`, () => {
    assert.deepEqual(parse(text), { ok: false, reason });
    assert.match(mailAddressCure(reason), /^[A-Z].{20,}\.$/);
  });
}

// Pieces that parsers fall over, glued together at random; most of what comes out is nonsense.
const piece = fc.constantFrom(
  ...['@', '.', '-', '<', '>', '"', '(', ')', ',', ';', ':', '\\', ' ', '\r\n', '\0', '%40', '+'],
  ...['ä', 'а', '＠', '\u202e', '\u200d', '。', 'xn--', 'a', 'B', '9', 'org', 'example', '[', '=?'],
);
const nonsense = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(piece, { maxLength: 6 }).map((pieces) => `a${pieces.join('')}@example.org`),
  fc.array(piece, { maxLength: 6 }).map((pieces) => `a@${pieces.join('')}.org`),
);

test('whatever is accepted is one plain address within the limits of the wire', () => {
  let accepted = 0;
  fc.assert(
    fc.property(nonsense, (text) => {
      const parsed = parse(text);
      if (!parsed.ok) return;
      accepted += 1;
      const { wire, key } = parsed.address;
      assert.match(wire, /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d.-]+$/);
      assert.ok(wire.length <= 254);
      assert.equal(key, wire.toLowerCase());
      assert.ok(
        wire
          .split('@')[1]
          ?.split('.')
          .every((part) => /^.{1,63}$/.test(part)),
      );
    }),
    { numRuns: 20_000, seed: 20261201 },
  );
  assert.ok(accepted > 500, `only ${accepted} were accepted, which shows little`);
});

test('what was accepted is accepted again unchanged', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (text) => {
      const parsed = parse(text);
      if (!parsed.ok) return;
      const again = parse(parsed.address.wire);
      assert.deepEqual(again, parsed);
    }),
    { numRuns: 2000, seed: 20261201 },
  );
});

test('an address in any mix of cases has one key', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 15, maxLength: 15 }), (upper) => {
      const text = [...'ada@example.org']
        .map((letter, index) => (upper[index] === true ? letter.toUpperCase() : letter))
        .join('');
      const parsed = parse(text);
      assert.equal(parsed.ok && parsed.address.key, 'ada@example.org');
    }),
  );
});
