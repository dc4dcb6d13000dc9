import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { indexSite } from './indexSite.ts';
import { searchPlacesOf } from './searchPlaces.ts';

/**
 * Run after `astro build`: writes the search index of every language into `dist/` and prints
 * their sizes. Stops the build when a words file grows faster than the pages do or no page is
 * marked for search.
 */
const dist = 'dist';
/** Of the words file with brotli, in bytes: what a first search may wait for, page by page. */
const wordsBudget = (pages: number) => 6_000 + 300 * pages;

try {
  const indexed = await indexSite({ dist, content: 'content' });
  if (indexed.length === 0) {
    throw new Error('dist/: no page has data-pagefind-body, so there is nothing to search.');
  }
  for (const { language, siteWords, files } of indexed) {
    const path = searchPlacesOf(language).words;
    const count = siteWords.pages.length;
    const budget = wordsBudget(count);
    const words = brotliCompressSync(await readFile(join(dist, path))).length;
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    console.log(
      `search in ${language}: ${String(count)} pages, ${String(files.length)} files, ` +
        `${kilobytes(total)} on disk, ${path} ${kilobytes(words)} brotli (budget ${kilobytes(budget)})`,
    );
    if (words > budget) {
      throw new Error(
        `dist${path} is ${kilobytes(words)}, over its budget of ${kilobytes(budget)} for ${String(count)} pages. ` +
          'Leave the words that stand on one page only out of it (src/search/indexSite.ts, groupWords).',
      );
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
