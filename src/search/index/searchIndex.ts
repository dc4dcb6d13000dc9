import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import type { PageStep } from '#src/site/renderedPages.ts';
import type { IndexMessage, IndexSummary } from './indexThread.ts';
import { isMarked } from './markedPage.ts';

export type SearchIndex = {
  readonly integration: AstroIntegration;
  /** Takes each page as it is rendered. */
  readonly take: PageStep;
  /** Begins what needs all pages. */
  readonly close: () => void;
};

/**
 * An Astro integration that writes the search index of every language into the built site. The
 * index is made in a thread beside the rendering, of pages that the build hands it. A site without
 * a page marked for search stops the build.
 */
export function searchIndex(): SearchIndex {
  let project = '';
  let thread: IndexThread | undefined;
  return {
    take: (page) => {
      if (isMarked(page.html)) thread?.tell({ page });
      return page.html;
    },
    close: () => {
      thread?.tell({ isLastPage: true });
    },
    integration: {
      name: 'search-index',
      hooks: {
        'astro:config:done': ({ config }) => {
          project = fileURLToPath(config.root);
        },
        'astro:build:start': () => {
          thread = startThread(join(project, 'content'));
        },
        'astro:build:done': async ({ dir, logger }) => {
          const dist = fileURLToPath(dir);
          thread?.tell({ dist });
          const indexed = (await thread?.answer()) ?? [];
          if (indexed.length === 0) {
            throw new Error(
              `${dist}: no page has data-pagefind-body, so there is nothing to search.`,
            );
          }
          for (const { language, pages, files, bytes } of indexed) {
            const kilobytes = (bytes / 1000).toFixed(1);
            logger.info(`${language}: ${pages} pages, ${files} files, ${kilobytes} kB`);
          }
        },
      },
    },
  };
}

type IndexThread = {
  readonly tell: (message: IndexMessage) => void;
  /** What was written, or the fault that stopped the thread at any time. */
  readonly answer: () => Promise<readonly IndexSummary[]>;
};

function startThread(content: string): IndexThread {
  const worker = new Worker(new URL('indexThread.ts', import.meta.url), {
    workerData: { content },
  });
  // A build that fails elsewhere does not wait for the index.
  worker.unref();
  const answered = new Promise<readonly IndexSummary[]>((resolve, reject) => {
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', () => {
      reject(new Error('The thread of the search index ended before it had an answer.'));
    });
  });
  // A fault is told when the answer is asked for, and is no stray one until then.
  answered.catch(() => undefined);
  return {
    tell: (message) => {
      worker.postMessage(message);
    },
    answer: () => {
      worker.ref();
      return answered;
    },
  };
}
