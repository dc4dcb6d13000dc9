/** What search needs to know of the whole site, read once from `/search/words.json`. */
export type SiteWords = {
  readonly pages: readonly FindablePage[];
  readonly topics: readonly SiteTopic[];
  /** Words of the indexed pages, parted by spaces: on many pages, on some, on one. */
  readonly words: readonly string[];
  readonly synonyms: readonly (readonly string[])[];
};

export type SiteTopic = {
  readonly id: string;
  readonly title: string;
  /** Whether `/topics/<id>/` exists: a topic that is no guide's main one has no page. */
  readonly hasPage: boolean;
};

export type FindablePage = {
  /** The page's id in Pagefind's index. */
  readonly id: string;
  readonly url: string;
  readonly kind: PageKind;
  readonly topics: readonly string[];
  readonly title: string;
  readonly question: string;
  readonly answer: string;
  /** The headings in the text, each an address on the page. */
  readonly sections: readonly PageSection[];
};

export type PageSection = { readonly id: string; readonly title: string };

export type PageKind = (typeof pageKinds)[number];
export const pageKinds = ['guide', 'plan', 'path', 'quiz', 'tool', 'letter'] as const;

/** Where the built site keeps the file. */
export const siteWordsPath = '/search/words.json';

export function isPageKind(text: unknown): text is PageKind {
  return pageKinds.some((kind) => kind === text);
}
