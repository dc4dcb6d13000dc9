import { createIndex, type IndexFile } from 'pagefind';
import { minify } from 'vite';
import type { SearchLanguage } from '#src/domain/search/searchLanguage.ts';
import { readSigned, unzipped } from './pagefindFile.ts';
import { repackIndex } from './repackIndex.ts';
import { searchPlacesOf } from '../searchPlaces.ts';

export type WrittenFile = { readonly path: string; readonly content: Uint8Array };

export type IndexedTexts = {
  /** By path in the built site. The engine is among them for English only. */
  readonly files: readonly WrittenFile[];
  /** The ids of the pages in the index, by address. */
  readonly idOf: ReadonlyMap<string, string>;
};

/** A page's words as search compares them, in order. */
export type TextToIndex = { readonly url: string; readonly words: readonly string[] };

/** Pagefind's index of a language in the making. */
export type TextIndex = {
  /** Settles when Pagefind has taken the text before: it is another process, and works meanwhile. */
  readonly add: (text: TextToIndex) => Promise<void>;
  /** Gives the same index whenever it is asked. Nothing can be added after the first time. */
  readonly finish: () => Promise<IndexedTexts>;
};

/**
 * Begins an index of texts without the words that a query drops anyway, which halves what a first
 * search transfers. Which number a page has in it is the order in which texts are added.
 */
export async function startTextIndex(
  id: string,
  { stopWords }: SearchLanguage,
): Promise<TextIndex> {
  const { index, errors: notStarted } = await createIndex({ forceLanguage: id });
  if (index === undefined) throw new Error(`Pagefind did not start: ${notStarted.join('; ')}`);
  const send = async ({ url, words }: TextToIndex): Promise<void> => {
    const content = firstTwo(words.filter((word) => !stopWords.has(word))).join(' ');
    const { errors } = await index.addCustomRecord({ url, content, language: id });
    if (errors.length > 0) throw new Error(`Pagefind refused ${url}: ${errors.join('; ')}`);
  };
  const build = async (): Promise<IndexedTexts> => {
    await sent;
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
      idOf: idsIn(files),
    };
  };
  let sent = Promise.resolve();
  let built: Promise<IndexedTexts> | undefined;
  return {
    add: async (text) => {
      await sent;
      sent = send(text);
    },
    finish: () => (built ??= build()),
  };
}

/** The ids of the pages, each of which has a file of its own. */
function idsIn(files: readonly IndexFile[]): ReadonlyMap<string, string> {
  return new Map(
    files.flatMap(({ path, content }): [string, string][] => {
      const id = /^fragment\/(.+)\.pf_fragment$/u.exec(path)?.[1];
      if (id === undefined) return [];
      const { url } = JSON.parse(readSigned(path, content).toString('utf8')) as { url: string };
      return [[url, id]];
    }),
  );
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
