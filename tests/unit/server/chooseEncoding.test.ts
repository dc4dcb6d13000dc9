import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chooseEncoding, type Encoding } from '#src/server/chooseEncoding.ts';

const all: ReadonlySet<Encoding> = new Set(['identity', 'br', 'gzip']);

const cases: readonly (readonly [string | undefined, Encoding])[] = [
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['GZIP;Q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['br;q=0.8, gzip;q=0.8', 'br'],
  ['br;q=0.2, identity;q=0.9', 'identity'],
  ['*', 'br'],
  ['br;q=0, *', 'gzip'],
  ['*;q=0', 'identity'],
  ['identity;q=0, gzip;q=0.001', 'gzip'],
  ['deflate', 'identity'],
  ['br;q=0.0001, gzip', 'gzip'],
  ['br;q=2', 'identity'],
  ['br ; q=1 , gzip ; q=0.9', 'br'],
  ['brotli, xgzip', 'identity'],
];
for (const [header, expected] of cases) {
  test(`Accept-Encoding ${JSON.stringify(header)} is answered with ${expected}`, () => {
    assert.equal(chooseEncoding(header, all), expected);
  });
}

test('a coding that the file does not have is never chosen', () => {
  assert.equal(chooseEncoding('br, gzip;q=0.1', new Set<Encoding>(['identity', 'gzip'])), 'gzip');
  assert.equal(chooseEncoding('br', new Set<Encoding>(['identity'])), 'identity');
});

test('no header makes it throw or choose what is refused', () => {
  const name = fc.constantFrom('br', 'gzip', 'identity', '*', 'zstd', ';', '', 'q=');
  const part = fc.tuple(name, fc.constantFrom('', ';q=0', ';q=1', ';q=.5', ';q=0.3', ';;'));
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const header = parts.map(([coding, weight]) => coding + weight).join(',');
      const chosen = chooseEncoding(header, all);
      const last = parts.findLast(([coding]) => coding === chosen);
      assert.ok(chosen === 'identity' || last === undefined || last[1] !== ';q=0', header);
    }),
  );
});
