import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import { type Language, type LanguageId, languages } from '#src/site/languages.ts';
import type { RenderedPage } from '#src/site/renderedPages.ts';
import { type LanguageIndex, startLanguageIndex } from './languageIndex.ts';
import { readMarkedPage } from './markedPage.ts';
import { enginePath } from '../searchPlaces.ts';
import type { SiteWords } from '../siteWords.ts';

export type IndexedLanguage = {
  /** The language's id. */
  readonly language: LanguageId;
  readonly siteWords: SiteWords;
  /** Every file written, by its path in the built site, with its size in bytes. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
};

/** The search of a site in the making: one index for each language that has a page. */
export type SiteIndex = {
  /** Takes a page that is marked for search; no other page makes a difference. */
  readonly add: (page: RenderedPage) => Promise<void>;
  /** No further page will come: begins what needs all of them, before the site can be written to. */
  readonly close: () => Promise<void>;
  /**
   * Writes Pagefind's index and the words file of each language into the built site, and the
   * engine once for all. Nothing can be added afterwards.
   */
  readonly write: (dist: string) => Promise<IndexedLanguage[]>;
};

/**
 * Begins the search of a site. `content` is the folder of words and data, for the synonyms, the
 * topics and what readers ask.
 */
export function startSiteIndex(content: string): SiteIndex {
  const started = new Map<LanguageId, LanguageIndex>();

  async function indexOf(language: Language): Promise<LanguageIndex> {
    const index = started.get(language.id) ?? (await startLanguageIndex(language, content));
    started.set(language.id, index);
    return index;
  }

  return {
    add: async ({ url, html }) => {
      const page = readMarkedPage(html);
      if (page !== undefined) await (await indexOf(languageAt(url))).add({ ...page, url });
    },
    close: async () => {
      for (const index of started.values()) await index.close();
    },
    write: async (dist) => {
      try {
        // What an earlier run left: the names of the index's parts change with what they hold.
        rmSync(join(dist, dirname(enginePath)), { recursive: true, force: true });
        const indexed: IndexedLanguage[] = [];
        for (const { id } of languages) {
          const finished = await started.get(id)?.finish(dist);
          if (finished === undefined) continue;
          const { siteWords, files } = finished;
          for (const { path, content: bytes } of files) {
            mkdirSync(dirname(join(dist, path)), { recursive: true });
            writeFileSync(join(dist, path), bytes);
          }
          indexed.push({
            language: id,
            siteWords,
            files: files.map(({ path, content: { length } }) => ({ path, bytes: length })),
          });
        }
        return indexed;
      } finally {
        await close();
      }
    },
  };
}

/** The language of an address: that of its prefix, and English for one with no other's. */
function languageAt(url: string): Language {
  const own = languages.find(({ prefix }) => prefix !== '' && url.startsWith(`${prefix}/`));
  return own ?? languages[0];
}
