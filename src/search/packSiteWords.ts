import { packWords, unpackWords } from './packWords.ts';
import type { FindablePage, PageSection, SiteWords } from './siteWords.ts';

/** `SiteWords` as its file has it: without what can be worked out from the rest. */
export type PackedSiteWords = Omit<SiteWords, 'pages' | 'words'> & {
  readonly pages: readonly (Omit<FindablePage, 'sections'> & {
    /** A section whose id is its title's, as most are, is the title alone. */
    readonly sections: readonly (PageSection | string)[];
  })[];
  /** Each group as `packWords` writes it. */
  readonly words: readonly string[];
};

export function packSiteWords({ pages, words, ...rest }: SiteWords): PackedSiteWords {
  return {
    ...rest,
    pages: pages.map((page) => ({
      ...page,
      sections: page.sections.map((section) =>
        section.id === idOf(section.title) ? section.title : section,
      ),
    })),
    words: words.map(packWords),
  };
}

export function unpackSiteWords({ pages, words, ...rest }: PackedSiteWords): SiteWords {
  return {
    ...rest,
    pages: pages.map((page) => ({
      ...page,
      sections: page.sections.map((section) =>
        typeof section === 'string' ? { id: idOf(section), title: section } : section,
      ),
    })),
    words: words.map(unpackWords),
  };
}

/** The id that Markdown gives a heading: its words in lower case, joined with hyphens. */
function idOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/gu, '-');
}
