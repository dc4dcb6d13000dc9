/**
 * The part of CBOR (RFC 8949) that Pagefind's index is written in: whole numbers, texts and
 * arrays of known length.
 */
export type Cbor = number | string | readonly Cbor[];

/** Reads one value that fills the bytes. Throws at any kind of value that is not named above. */
export function readCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = new TextDecoder();
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
    return text.decode(bytes.subarray(at - number, at));
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
  const bytes = Buffer.allocUnsafe(cborSize(value));
  let at = 0;

  function writeHead(kind: number, number: number): void {
    const size = headSize(number) - 1;
    const short = size === 0 ? number : size === 1 ? 24 : size === 2 ? 25 : 26;
    at = bytes.writeUInt8((kind << 5) | short, at);
    if (size > 0) at = bytes.writeUIntBE(number, at, size);
  }

  function write(part: Cbor): void {
    if (typeof part === 'number') {
      writeHead(part < 0 ? kinds.negative : kinds.whole, wholeOf(part));
    } else if (typeof part === 'string') {
      writeHead(kinds.text, Buffer.byteLength(part));
      at += bytes.write(part, at);
    } else {
      writeHead(kinds.array, part.length);
      for (const item of part) write(item);
    }
  }

  write(value);
  return bytes;
}

/** How many bytes `writeCbor` writes for a value. */
export function cborSize(value: Cbor): number {
  if (typeof value === 'number') return headSize(wholeOf(value));
  if (typeof value === 'string') {
    const length = Buffer.byteLength(value);
    return headSize(length) + length;
  }
  return value.reduce<number>((sum, item) => sum + cborSize(item), headSize(value.length));
}

/** Negative numbers are written as how far they lie below −1. */
function wholeOf(number: number): number {
  return number < 0 ? -1 - number : number;
}

function headSize(number: number): 1 | 2 | 3 | 5 {
  if (number < 24) return 1;
  if (number < 2 ** 8) return 2;
  return number < 2 ** 16 ? 3 : 5;
}

const kinds = { whole: 0, negative: 1, text: 3, array: 4 } as const;

/** How many bytes a number takes that does not fit in the head, by what the head says. */
const sizes: Readonly<Record<number, 1 | 2 | 4>> = { 24: 1, 25: 2, 26: 4 };
