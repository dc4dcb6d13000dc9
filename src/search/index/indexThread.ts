import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { RenderedPage } from '#src/site/renderedPages.ts';
import { startSiteIndex } from './siteIndex.ts';

/** What the build tells the thread: each page as it comes, which was the last, where the site is. */
export type IndexMessage =
  { readonly page: RenderedPage } | { readonly isLastPage: true } | { readonly dist: string };

/** What the thread answers for each language when all is written. */
export type IndexSummary = {
  readonly language: string;
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
};

// The thread makes the index of one build. Whatever goes wrong in it reaches the build as its error.
if (parentPort === null) throw new Error('This file is a thread of searchIndex.ts.');
const { content } = workerData as { readonly content: string };
const index = startSiteIndex(content);
for await (const [message] of on(parentPort, 'message') as AsyncIterable<[IndexMessage]>) {
  if ('page' in message) await index.add(message.page);
  else if ('isLastPage' in message) await index.close();
  else {
    const written = await index.write(message.dist);
    parentPort.postMessage(
      written.map(({ language, siteWords, files }): IndexSummary => ({
        language,
        pages: siteWords.pages.length,
        files: files.length,
        bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      })),
    );
    break;
  }
}
