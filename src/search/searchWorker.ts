/**
 * The worker that searches, in the language that it is named after. Pagefind's engine is
 * WebAssembly, which a page may only run when its policy says `wasm-unsafe-eval`; a worker answers
 * to the policy of its own response, so the server grants it to this file alone and no page needs
 * it.
 */
import { type PackedSiteWords, unpackSiteWords } from './packSiteWords.ts';
import { searchLanguageOf } from './searchLanguageOf.ts';
import { enginePath, searchPlacesOf } from './searchPlaces.ts';
import { makeSearch, type SearchAnswer, type TextIndex } from './searchSite.ts';
import type { PageKind, SiteWords } from './siteWords.ts';

export type SearchRequest = {
  readonly number: number;
  readonly query: string;
  readonly isLiteral: boolean;
};

/** What the pages that can be found are of. */
export type SearchFilters = {
  readonly topics: SiteWords['topics'];
  readonly kinds: readonly PageKind[];
};

export type SearchReply =
  | { readonly number: number; readonly answer: SearchAnswer }
  | { readonly number: number; readonly failure: string }
  | { readonly filters: SearchFilters };

type Engine = {
  createInstance(options: Record<string, unknown>): TextIndex & { init(): Promise<void> };
};

const language = self.name;
const places = searchPlacesOf(language);
let starting: Promise<ReturnType<typeof makeSearch>> | undefined;

addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  void answer(data).then((reply) => {
    postMessage(reply);
  });
});

async function answer({ number, query, isLiteral }: SearchRequest): Promise<SearchReply> {
  try {
    starting ??= start();
    const search = await starting;
    return { number, answer: await search(query, isLiteral) };
  } catch (error) {
    // The next request tries again: the reader may be back in range by then.
    starting = undefined;
    return { number, failure: String(error) };
  }
}

async function start(): Promise<ReturnType<typeof makeSearch>> {
  const [{ createInstance }, siteWords] = await Promise.all([
    import(/* @vite-ignore */ enginePath) as Promise<Engine>,
    readSiteWords(),
  ]);
  const index = createInstance({ basePath: places.index, baseUrl: '/' });
  const [searchLanguage] = await Promise.all([
    searchLanguageOf(language, siteWords.stopWords),
    index.init(),
  ]);
  const { topics, pages } = siteWords;
  const kinds = [...new Set(pages.map(({ kind }) => kind))];
  const reply: SearchReply = { filters: { topics, kinds } };
  postMessage(reply);
  return makeSearch(index, siteWords, searchLanguage);
}

async function readSiteWords(): Promise<SiteWords> {
  const response = await fetch(places.words);
  if (!response.ok) throw new Error(`${places.words}: ${String(response.status)}`);
  return unpackSiteWords((await response.json()) as PackedSiteWords);
}
