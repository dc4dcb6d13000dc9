import { readFileSync, statSync } from 'node:fs';
import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';
import { english } from '#src/site/words/english.ts';
import type { Reference } from '#src/site/referenceShape.ts';
import { blocksPlugin } from './blocksPlugin.ts';
import { citationsPlugin } from './citationsPlugin.ts';
import { sidenotesPlugin } from './sidenotesPlugin.ts';
import { tablesAndLinksPlugin } from './tablesAndLinksPlugin.ts';
import { translationPlugin } from './translationPlugin.ts';

/**
 * How guides, plans and pages are written, for `satteri()` in astro.config.mjs: Markdown with
 * citations, blocks, footnotes as sidenotes, and tables that scroll.
 */
export function guideMarkdown(referencesFile: URL) {
  return {
    features: {
      directive: true,
      gfm: { footnotes: { label: english.guides.notes, backLabel: english.guides.backToText } },
    },
    mdastPlugins: [blocksPlugin(), citationsPlugin(referencesReader(referencesFile))],
    hastPlugins: [sidenotesPlugin(), tablesAndLinksPlugin(), translationPlugin()],
  } satisfies SatteriProcessorOptions;
}

/** Reads the references once, and again whenever an editor has saved the file. */
function referencesReader(file: URL): () => ReadonlyMap<string, Reference> {
  let readAt = -1;
  let references: ReadonlyMap<string, Reference> = new Map();
  return () => {
    const changedAt = statSync(file).mtimeMs;
    if (changedAt !== readAt) {
      // The collection `references` checks the shape of the same file.
      const list = JSON.parse(readFileSync(file, 'utf8')) as readonly Reference[];
      references = new Map(list.map((reference) => [reference.id, reference]));
      readAt = changedAt;
    }
    return references;
  };
}
