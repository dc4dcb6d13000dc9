import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { mediaTypeOf } from './mediaTypes.ts';

export type Precompressed = {
  /** Files that now have a smaller form beside them. */
  files: number;
  /** Bytes of those files as they are, and in each form. */
  plain: number;
  br: number;
  gz: number;
};

// Below this the headers of an answer weigh more than what is saved.
const tiny = 256;
// A form that saves less is not worth its place in caches.
const worthwhile = 0.95;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/**
 * Writes a `.br` and a `.gz` beside each file of the folder that gains by it.
 *
 * Pictures and fonts are compressed already and are left alone.
 */
export async function precompress(folder: string): Promise<Precompressed> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const waiting = entries
    .filter((entry) => entry.isFile() && mediaTypeOf(entry.name).compressible)
    .map((entry) => join(entry.parentPath, entry.name));
  const total: Precompressed = { files: 0, plain: 0, br: 0, gz: 0 };

  const work = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const { plain, br, gz } = await compressFile(file);
      if (br === plain && gz === plain) continue;
      total.files += 1;
      total.plain += plain;
      total.br += br;
      total.gz += gz;
    }
  };
  // Compressing runs on threads of its own; a few more keep them fed while files are read.
  await Promise.all(Array.from({ length: availableParallelism() * 2 }, work));
  return total;
}

/** The size of the file and of what is sent in each coding. */
async function compressFile(file: string): Promise<{ plain: number; br: number; gz: number }> {
  const bytes = await readFile(file);
  const plain = bytes.length;
  if (plain < tiny) return { plain, br: plain, gz: plain };
  const [brotli, zipped] = await Promise.all([
    compressBrotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain,
      },
    }),
    compressGzip(bytes, { level: 9 }),
  ]);
  return {
    plain,
    br: await keepIfSmaller(`${file}.br`, brotli, plain),
    gz: await keepIfSmaller(`${file}.gz`, zipped, plain),
  };
}

async function keepIfSmaller(file: string, compressed: Uint8Array, plain: number): Promise<number> {
  if (compressed.length > plain * worthwhile) {
    // One from an earlier run would be of other content.
    await rm(file, { force: true });
    return plain;
  }
  await writeFile(file, compressed);
  return compressed.length;
}
