import { gunzipSync } from 'node:zlib';
import { minify } from 'vite';
import type { SearchLanguage } from '#src/domain/search/searchLanguage.ts';
import { searchWords } from '#src/domain/search/searchWords.ts';
import { pagesIn, startIndex } from './pagefindPages.ts';
import { repackIndex } from './repackIndex.ts';
import { searchPlacesOf } from './searchPlaces.ts';

export type WrittenFile = { readonly path: string; readonly content: Uint8Array };

export type IndexedTexts = {
  /** By path in the built site. The engine is among them for English only. */
  readonly files: readonly WrittenFile[];
  /** The ids of the pages in the index, by address. */
  readonly idOf: ReadonlyMap<string, string>;
};

/**
 * Builds Pagefind's index of a language from texts, without the words that a query drops anyway,
 * which halves what a first search transfers.
 */
export async function indexTexts(
  texts: readonly { readonly url: string; readonly text: string }[],
  id: string,
  { stopWords }: SearchLanguage,
): Promise<IndexedTexts> {
  const index = await startIndex(id);
  for (const { url, text } of texts) {
    const words = firstTwo(searchWords(text).filter((word) => !stopWords.has(word)));
    const { errors } = await index.addCustomRecord({ url, content: words.join(' '), language: id });
    if (errors.length > 0) throw new Error(`Pagefind refused ${url}: ${errors.join('; ')}`);
  }
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind could not build: ${errors.join('; ')}`);
  const needed = repackIndex(
    files.filter(({ path }) => isNeeded(path, id)),
    id,
  );
  const folder = searchPlacesOf(id).index;
  return {
    files: await Promise.all(
      needed.map(async ({ path, content }) => ({
        path: `${folder}${path}`,
        content: path.endsWith('.js') ? await shorterScript(path, content) : unzipped(content),
      })),
    ),
    idOf: new Map(pagesIn(files).map((page) => [page.url, page.id])),
  };
}

/**
 * Each word at most twice. A long guide says "people" fifty times; that it says so more than once
 * is all that ranking needs.
 */
function firstTwo(words: readonly string[]): string[] {
  const times = new Map<string, number>();
  return words.filter((word) => {
    const before = times.get(word) ?? 0;
    times.set(word, before + 1);
    return before < 2;
  });
}

/**
 * A file without Pagefind's own gzip, which its engine takes as well: the server then sends it
 * with brotli, a sixth smaller.
 */
function unzipped(content: Uint8Array): Uint8Array {
  const isZipped = content[0] === 0x1f && content[1] === 0x8b;
  return isZipped ? gunzipSync(content) : content;
}

/** Pagefind's engine without its spaces and long names, an eighth smaller as it is sent. */
async function shorterScript(path: string, content: Uint8Array): Promise<Uint8Array> {
  const { code, errors } = await minify(path, new TextDecoder().decode(content));
  if (errors.length > 0) throw new Error(`${path}: ${errors.map(String).join('; ')}`);
  return Buffer.from(code);
}

/** Of all that Pagefind writes this site needs the engine and the index: it has its own interface. */
function isNeeded(path: string, id: string): boolean {
  const isEngine = path === 'pagefind.js' && id === 'en';
  const isIndex = /\.pf_(?:meta|index)$/u.test(path) || path === 'pagefind-entry.json';
  return isEngine || isIndex || path === `wasm.${id}.pagefind`;
}
