import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * An Astro integration that writes the search index of every language into the built site. A site
 * without a page marked for search stops the build.
 */
export function searchIndex(): AstroIntegration {
  let project = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        project = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        // Loaded here: `astro dev` reads this file too, and indexes nothing.
        const { indexSite } = await import('./indexSite.ts');
        const indexed = await indexSite({ dist, content: join(project, 'content') });
        if (indexed.length === 0) {
          throw new Error(
            `${dist}: no page has data-pagefind-body, so there is nothing to search.`,
          );
        }
        for (const { language, siteWords, files } of indexed) {
          const kilobytes = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
          logger.info(
            `${language}: ${siteWords.pages.length} pages, ${files.length} files, ${kilobytes.toFixed(1)} kB`,
          );
        }
      },
    },
  };
}
