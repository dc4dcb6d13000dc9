import type { SearchAnswer } from './searchSite.ts';
import type { SearchFilters, SearchReply, SearchRequest } from './searchWorker.ts';

/** Asks the search worker from a page; the worker starts with the first call. */
export type SearchClient = {
  /** Starts the worker and its downloads before the first query is known. */
  warm(): void;
  /** Rejects when the index cannot be loaded or nothing comes back in time. */
  search(query: string, isLiteral: boolean): Promise<SearchAnswer>;
  /** The topics and kinds of the pages, known after the first answer. */
  filters(): SearchFilters;
};

const patience = 15_000;

type Waiting = {
  readonly resolve: (answer: SearchAnswer) => void;
  readonly reject: (error: Error) => void;
  readonly timer: number;
};

/** @param language the id of the language that is searched */
export function makeSearchClient(language: string): SearchClient {
  let worker: Worker | undefined;
  let last = 0;
  let filters: SearchFilters = { topics: [], kinds: [] };
  const waiting = new Map<number, Waiting>();

  function search(query: string, isLiteral: boolean): Promise<SearchAnswer> {
    last += 1;
    const request: SearchRequest = { number: last, query, isLiteral };
    return new Promise((resolve, reject) => {
      const timer = window.setTimeout(() => {
        giveUp('The search did not answer in time.');
      }, patience);
      waiting.set(request.number, { resolve, reject, timer });
      worker ??= startWorker();
      worker.postMessage(request);
    });
  }

  function startWorker(): Worker {
    const started = new Worker(new URL('./searchWorker.ts', import.meta.url), {
      type: 'module',
      name: language,
    });
    started.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => {
      receive(data);
    });
    started.addEventListener('error', () => {
      giveUp('The search could not start.');
    });
    return started;
  }

  function receive(reply: SearchReply): void {
    if ('filters' in reply) {
      filters = reply.filters;
      return;
    }
    if ('failure' in reply) {
      giveUp(reply.failure);
      return;
    }
    const asked = waiting.get(reply.number);
    if (asked === undefined) return;
    waiting.delete(reply.number);
    clearTimeout(asked.timer);
    asked.resolve(reply.answer);
  }

  /** A worker that failed once may hold a broken download, so the next search gets a new one. */
  function giveUp(reason: string): void {
    worker?.terminate();
    worker = undefined;
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer);
      reject(new Error(reason));
    }
    waiting.clear();
  }

  return {
    search,
    filters: () => filters,
    warm: () => {
      // A failed start shows with the first real query.
      search('', false).catch(() => undefined);
    },
  };
}
