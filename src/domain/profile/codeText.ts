/**
 * Codes as text that a person can read out and type: Crockford's base 32, in groups of five,
 * with a checksum of 30 bits at the end.
 *
 * Source: Douglas Crockford, "Base 32" (2019), https://www.crockford.com/base32.html;
 * the checksum is CRC-30/CDMA, which finds every fault within six neighbouring characters.
 */

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const checkSymbols = 6;
const groupSize = 5;
/** No code is longer; anything longer is refused before it is looked at. */
const mostSymbols = 120;
const polynomial = 0x2030b9c7;
const mask = 0x3fffffff;

/** A whole number of so many bits, 0 to 30. */
export type BitField = { readonly value: number; readonly bits: number };

/** Why a text is no code, in a sentence that says what to do about it. */
export type RefusedCode = { readonly refused: string };

/** Writes bit fields as a code, e.g. `4GH2K-0ZP3W-…`. */
export function writeCode(fields: readonly BitField[]): string {
  const bits = fields.flatMap(({ value, bits }) =>
    Array.from({ length: bits }, (_, index) => Math.floor(value / 2 ** (bits - 1 - index)) % 2),
  );
  while (bits.length % 5 !== 0) bits.push(0);
  const symbols: number[] = [];
  for (let at = 0; at < bits.length; at += 5) {
    symbols.push(bits.slice(at, at + 5).reduce((sum, bit) => sum * 2 + bit, 0));
  }
  const check = checksum(symbols);
  for (let shift = (checkSymbols - 1) * 5; shift >= 0; shift -= 5) {
    symbols.push((check >>> shift) & 31);
  }
  const text = symbols.map((symbol) => alphabet.charAt(symbol)).join('');
  return (text.match(new RegExp(`.{1,${String(groupSize)}}`, 'g')) ?? []).join('-');
}

/**
 * Reads a code as it may have been typed: capitals or not, with spaces and hyphens anywhere,
 * `O` for `0`, `I` and `L` for `1`. Whatever does not bear its own checksum is refused.
 */
export function readCode(text: string): BitReader | RefusedCode {
  if (text.length > mostSymbols * 3) return { refused: tooLong };
  const typed = bareCode(text);
  if (typed === '') return { refused: 'Type or paste a code first.' };
  if (typed.length > mostSymbols) return { refused: tooLong };
  const symbols: number[] = [];
  for (const character of typed) {
    const symbol = alphabet.indexOf(character);
    if (symbol < 0) {
      return {
        refused: `“${character}” stands in no code. Codes have the digits and the letters A to Z without U.`,
      };
    }
    symbols.push(symbol);
  }
  const data = symbols.slice(0, -checkSymbols);
  const check = symbols.slice(-checkSymbols).reduce((sum, symbol) => sum * 32 + symbol, 0);
  if (data.length === 0) {
    return { refused: 'This is only the beginning of a code. Type all of its groups.' };
  }
  if (check !== checksum(data)) {
    return {
      refused:
        'This code has a slip in it: a character is wrong or missing. Compare it group by group.',
    };
  }
  return bitReader(data);
}

const tooLong = 'This is too long for a code. Paste the code or its link alone.';

/** Takes fields off a code in the order in which they were written. */
export type BitReader = {
  /** The next so many bits as a number; `undefined` when the code has no more. */
  readonly take: (bits: number) => number | undefined;
};

function bitReader(symbols: readonly number[]): BitReader {
  const total = symbols.length * 5;
  let at = 0;
  const bitAt = (index: number) =>
    ((symbols[Math.floor(index / 5)] ?? 0) >>> (4 - (index % 5))) & 1;
  return {
    take(bits) {
      if (at + bits > total) return undefined;
      let value = 0;
      for (let count = 0; count < bits; count += 1, at += 1) value = value * 2 + bitAt(at);
      return value;
    },
  };
}

/** A typed code as its characters alone, as `writeCode` would write them without hyphens. */
export function bareCode(text: string): string {
  return text
    .toUpperCase()
    .replaceAll(/[\s\-–—]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}

function checksum(symbols: readonly number[]): number {
  let crc = mask;
  for (const symbol of symbols) {
    for (let shift = 4; shift >= 0; shift -= 1) {
      const top = ((crc >>> 29) & 1) ^ ((symbol >>> shift) & 1);
      crc = ((crc << 1) & mask) ^ (top === 1 ? polynomial : 0);
    }
  }
  return (crc ^ mask) >>> 0;
}
