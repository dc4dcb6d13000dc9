/** What search needs to know of all pages of a language, read once from its words file. */
export type SiteWords = {
  readonly pages: readonly FindablePage[];
  readonly topics: readonly SiteTopic[];
  /** Words of the indexed pages with their accents: on many pages, on some, on one. */
  readonly words: readonly (readonly string[])[];
  readonly synonyms: readonly (readonly string[])[];
  /** Words that say nothing about a subject, as `searchWords` writes them. */
  readonly stopWords: readonly string[];
  readonly kindWords: KindWords;
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
  /** What readers type when this page is what they need, from `asked.yaml`; may be empty. */
  readonly asked: readonly string[];
  /** The headings in the text, each an address on the page. */
  readonly sections: readonly PageSection[];
};

export type PageSection = { readonly id: string; readonly title: string };

export type PageKind = (typeof pageKinds)[number];
export const pageKinds = ['guide', 'plan', 'path', 'quiz', 'tool', 'page', 'letter'] as const;

export function isPageKind(text: unknown): text is PageKind {
  return pageKinds.some((kind) => kind === text);
}

/** What a reader may call the pages of a kind in a query. */
export type KindWords = Readonly<Record<PageKind, string>>;
