/**
 * The part of CBOR (RFC 8949) that Pagefind's index is written in: whole numbers, texts and
 * arrays of known length.
 */
export type Cbor = number | string | readonly Cbor[];

/** Reads one value that fills the bytes. Throws at any kind of value that is not named above. */
export function readCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;

  function readNumber(size: 1 | 2 | 4): number {
    const start = at;
    at += size;
    if (size === 1) return view.getUint8(start);
    return size === 2 ? view.getUint16(start) : view.getUint32(start);
  }

  function readValue(): Cbor {
    const start = at;
    const head = readNumber(1);
    const kind = head >> 5;
    const short = head & 31;
    const size = sizes[short];
    if (short > 23 && size === undefined) throw unknownKind(start);
    const number = size === undefined ? short : readNumber(size);
    if (kind === kinds.whole) return number;
    if (kind === kinds.negative) return -1 - number;
    if (kind === kinds.array) return Array.from({ length: number }, readValue);
    if (kind !== kinds.text) throw unknownKind(start);
    at += number;
    return new TextDecoder().decode(bytes.subarray(at - number, at));
  }

  function unknownKind(start: number): Error {
    return new Error(`Byte ${String(start)} begins no number, text or array of known length.`);
  }

  const value = readValue();
  if (at !== bytes.length) throw new Error(`The value ends at byte ${String(at)}, the file later.`);
  return value;
}

/** The bytes of a value, each number and length in its shortest form. */
export function writeCbor(value: Cbor): Buffer {
  if (typeof value === 'number') {
    return value < 0 ? writeHead(kinds.negative, -1 - value) : writeHead(kinds.whole, value);
  }
  if (typeof value === 'string') {
    const text = Buffer.from(value);
    return Buffer.concat([writeHead(kinds.text, text.length), text]);
  }
  return Buffer.concat([writeHead(kinds.array, value.length), ...value.map(writeCbor)]);
}

const kinds = { whole: 0, negative: 1, text: 3, array: 4 } as const;

/** How many bytes a number takes that does not fit in the head, by what the head says. */
const sizes: Readonly<Record<number, 1 | 2 | 4>> = { 24: 1, 25: 2, 26: 4 };

function writeHead(kind: number, number: number): Buffer {
  const head = kind << 5;
  if (number < 24) return Buffer.from([head | number]);
  if (number < 2 ** 8) return Buffer.from([head | 24, number]);
  const bytes = Buffer.alloc(number < 2 ** 16 ? 3 : 5);
  bytes[0] = head | (bytes.length === 3 ? 25 : 26);
  bytes.writeUIntBE(number, 1, bytes.length - 1);
  return bytes;
}
