import { type Correction, expandQuery } from '#src/domain/search/expandQuery.ts';
import { rankResults, type RankedPage } from '#src/domain/search/rankResults.ts';
import { markWords } from '#src/domain/search/markWords.ts';
import { searchWords } from '#src/domain/search/searchWords.ts';
import { stemWord } from '#src/domain/search/stemWord.ts';
import { isKnownWord, makeVocabulary } from '#src/domain/search/vocabulary.ts';
import type { FindablePage, SiteWords } from './siteWords.ts';

/** The part of Pagefind's engine that search uses. */
export type TextIndex = {
  search(text: string): Promise<{ readonly results: readonly TextMatch[] }>;
};

export type TextMatch = {
  readonly id: string;
  readonly score: number;
  data(): Promise<TextFragment>;
};

/** A page's text around the match. Pagefind writes `<` and `>` in it as entities. */
export type TextFragment = {
  readonly plain_excerpt: string;
  readonly sub_results: readonly {
    readonly title: string;
    readonly url: string;
    readonly plain_excerpt: string;
    readonly anchor?: { readonly id: string };
  }[];
};

export type SearchAnswer = {
  /** The words that were searched, after corrections. */
  readonly searched: string;
  readonly corrections: readonly Correction[];
  /** Synonyms that were tried beside the typed words and are found on a page shown. */
  readonly also: readonly string[];
  /** Every wording tried, for the answer when nothing is found. */
  readonly tried: readonly string[];
  /** The best page first. */
  readonly results: readonly SearchResult[];
};

export type SearchResult = FindablePage & {
  /** Words to mark in the lines of this result. */
  readonly matched: readonly string[];
  /** A place in the text, given when no line of the result itself shows the match. */
  readonly excerpt?: { readonly text: string; readonly heading?: string; readonly url?: string };
};

/** How many results may fetch an excerpt; each costs the text of a page. */
const mostExcerpts = 3;
const excerptsWithin = 8;

const kindWords = { guide: 'guide article', plan: 'plan', quiz: 'quiz check' } as const;

/**
 * Makes the search of a site from Pagefind's index and the words file. The function given back
 * answers one query; with `isLiteral` it takes the words as they are.
 */
export function makeSearch(
  index: TextIndex,
  { pages, words, synonyms }: SiteWords,
): (query: string, isLiteral?: boolean) => Promise<SearchAnswer> {
  const groups = words.map((group) => group.split(' '));
  const pageWords = makeVocabulary(groups);
  const vocabulary = makeVocabulary([
    ...groups,
    [...synonyms.flatMap((group) => group.flatMap(searchWords)), ...Object.values(kindWords)],
  ]);
  const urlOf = new Map(pages.map(({ id, url }) => [id, url]));
  const rankable = pages.map((page) => ({
    ...page,
    kind: kindWords[page.kind],
    pageKind: page.kind,
  }));

  return async (query, isLiteral = false) => {
    const {
      words: searched,
      corrections,
      ideas,
    } = expandQuery(query, synonyms, vocabulary, {
      isLiteral,
    });
    const wordings = ideas.flatMap((idea) => idea.wordings);
    const matches = new Map<string, readonly TextMatch[]>();
    // For a word it does not have, Pagefind answers with words that share its first letters.
    const findable = wordings.filter(({ text }) =>
      searchWords(text).every((word) => isKnownWord(word, pageWords)),
    );
    await Promise.all(
      findable.map(async ({ text }) => {
        matches.set(text, (await index.search(text)).results);
      }),
    );
    const textScores = new Map(
      [...matches].map(([text, found]) => [
        text,
        new Map(found.flatMap(({ id, score }) => pair(urlOf.get(id), score))),
      ]),
    );
    const ranked = rankResults(ideas, rankable, textScores);
    const synonymsTried = wordings.filter(({ isSynonym }) => isSynonym).map(({ text }) => text);
    const results = await addExcerpts(ranked, matches);
    return {
      searched: searched.join(' '),
      corrections,
      also: synonymsTried.filter((text) => ranked.some(({ matched }) => matched.includes(text))),
      tried: wordings.map(({ text }) => text),
      results,
    };
  };
}

function pair(url: string | undefined, score: number): [string, number][] {
  return url === undefined ? [] : [[url, score]];
}

type Candidate = Omit<FindablePage, 'kind'> & {
  readonly kind: string;
  readonly pageKind: FindablePage['kind'];
};

async function addExcerpts(
  ranked: readonly RankedPage<Candidate>[],
  matches: ReadonlyMap<string, readonly TextMatch[]>,
): Promise<SearchResult[]> {
  let left = mostExcerpts;
  return Promise.all(
    ranked.map(async ({ page: { pageKind, ...page }, matched }, index) => {
      const result: SearchResult = {
        ...page,
        kind: pageKind,
        matched: matched.flatMap(searchWords),
      };
      const lines = [page.title, page.answer];
      const isSeen = lines.some((line) => isMarkedIn(line, result.matched));
      if (isSeen || index >= excerptsWithin || left === 0) return result;
      const match = matched
        .flatMap((text) => matches.get(text) ?? [])
        .find(({ id }) => id === page.id);
      if (match === undefined) return result;
      left -= 1;
      // An excerpt is an extra: a page whose text does not arrive is still a result.
      const fragment = await match.data().catch(() => undefined);
      return fragment === undefined
        ? result
        : { ...result, excerpt: excerptOf(fragment, page.url) };
    }),
  );
}

function isMarkedIn(line: string, words: readonly string[]): boolean {
  return markWords(line, words.map(stemWord)).some(({ isMarked }) => isMarked);
}

function excerptOf(fragment: TextFragment, url: string): NonNullable<SearchResult['excerpt']> {
  const section = fragment.sub_results.find(({ anchor }) => anchor !== undefined);
  const text = plainText((section ?? fragment).plain_excerpt);
  if (section?.anchor === undefined) return { text };
  return { text, heading: plainText(section.title), url: `${url}#${section.anchor.id}` };
}

function plainText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').trim();
}
