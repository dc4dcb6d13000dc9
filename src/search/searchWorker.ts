/**
 * The worker that searches. Pagefind's engine is WebAssembly, which a page may only run when its
 * policy says `wasm-unsafe-eval`; a worker answers to the policy of its own response, so the
 * server grants it to this file alone and no page needs it.
 */
import { makeSearch, type SearchAnswer, type TextIndex } from './searchSite.ts';
import { type SiteWords, siteWordsPath } from './siteWords.ts';

export type SearchRequest = {
  readonly number: number;
  readonly query: string;
  readonly isLiteral: boolean;
};

export type SearchReply =
  | { readonly number: number; readonly answer: SearchAnswer }
  | { readonly number: number; readonly failure: string }
  | { readonly topics: SiteWords['topics'] };

type Engine = {
  createInstance(options: Record<string, unknown>): TextIndex & { init(): Promise<void> };
};

const enginePath = '/pagefind/pagefind.js';
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
  const index = createInstance({ basePath: '/pagefind/', baseUrl: '/' });
  await index.init();
  const reply: SearchReply = { topics: siteWords.topics };
  postMessage(reply);
  return makeSearch(index, siteWords);
}

async function readSiteWords(): Promise<SiteWords> {
  const response = await fetch(siteWordsPath);
  if (!response.ok) throw new Error(`${siteWordsPath}: ${String(response.status)}`);
  return (await response.json()) as SiteWords;
}
