import { gunzipSync } from 'node:zlib';

/** What each file of an index begins with, below its compression. */
const signature = 'pagefind_dcd';

/**
 * A file without Pagefind's own gzip, which its engine takes as well: the server then sends it
 * with brotli, a sixth smaller.
 */
export function unzipped(content: Uint8Array): Uint8Array {
  const isZipped = content[0] === 0x1f && content[1] === 0x8b;
  return isZipped ? gunzipSync(content) : content;
}

/** What stands behind the signature. Throws when the format is not the one of Pagefind 1.6. */
export function readSigned(path: string, content: Uint8Array): Buffer {
  const bytes = Buffer.from(unzipped(content));
  if (!bytes.toString('latin1', 0, signature.length).startsWith(signature)) {
    throw unknownFormat(path);
  }
  return bytes.subarray(signature.length);
}

export function writeSigned(content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(signature), content]);
}

export function unknownFormat(path: string): Error {
  return new Error(
    `${path}: not as Pagefind 1.6 writes it. Check the Pagefind version and src/search/index/repackIndex.ts.`,
  );
}
