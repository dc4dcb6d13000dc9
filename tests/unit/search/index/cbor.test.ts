import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Cbor, readCbor, writeCbor } from '#src/search/index/cbor.ts';

const { value } = fc.letrec<{ value: Cbor }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.integer({ min: -(2 ** 32), max: 2 ** 32 - 1 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(tie('value'), { maxLength: 40 }),
  ),
}));

test('what is written is read again unchanged', () => {
  fc.assert(
    fc.property(value, (written) => {
      assert.deepEqual(readCbor(writeCbor(written)), written);
    }),
  );
});

// From the table of examples in RFC 8949, appendix A.
const examples: readonly [Cbor, string][] = [
  [0, '00'],
  [23, '17'],
  [24, '1818'],
  [1000, '1903e8'],
  [1000000, '1a000f4240'],
  [-1, '20'],
  [-100, '3863'],
  ['ü', '62c3bc'],
  [[1, [2, 3], [4, 5]], '8301820203820405'],
];

for (const [example, hex] of examples) {
  test(`${JSON.stringify(example)} is written ${hex}`, () => {
    assert.equal(writeCbor(example).toString('hex'), hex);
  });
}

test('a kind of value that the index does not hold is refused with its place', () => {
  assert.throws(() => readCbor(Buffer.from('8201a0', 'hex')), /Byte 2 begins no number/u);
  assert.throws(() => readCbor(Buffer.from('9f01ff', 'hex')), /Byte 0 begins no number/u);
});

test('bytes after the value are refused', () => {
  assert.throws(() => readCbor(Buffer.from('0101', 'hex')), /ends at byte 1/u);
});
