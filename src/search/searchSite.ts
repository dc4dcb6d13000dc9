import { type Correction, expandQuery } from '#src/domain/search/expandQuery.ts';
import { type RankablePage, type RankedPage, rankResults } from '#src/domain/search/rankResults.ts';
import { markWords } from '#src/domain/search/markWords.ts';
import { searchWords } from '#src/domain/search/searchWords.ts';
import { isKnownWord, makeVocabulary } from '#src/domain/search/vocabulary.ts';
import { kindWords, rankingOfKind } from './rankingOfKind.ts';
import type { FindablePage, PageSection, SiteWords } from './siteWords.ts';

/** The part of Pagefind's engine that search uses. */
export type TextIndex = {
  search(text: string): Promise<{ readonly results: readonly TextMatch[] }>;
};

export type TextMatch = { readonly id: string; readonly score: number };

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
  /** The heading that fits the query best, when the title does not show the match. */
  readonly section?: PageSection;
};

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
    [...synonyms.flat(), ...Object.values(kindWords)].flatMap(searchWords),
  ]);
  const urlOf = new Map(pages.map(({ id, url }) => [id, url]));
  const rankable = pages.map((page) => ({
    ...page,
    ...rankingOfKind(page.kind, page.url),
    headings: page.sections.map(({ title }) => title),
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
    const ranked = rankResults(ideas, rankable, textScores, searched);
    const synonymsTried = wordings.filter(({ isSynonym }) => isSynonym).map(({ text }) => text);
    return {
      searched: searched.join(' '),
      corrections,
      also: synonymsTried.filter((text) => ranked.some(({ matched }) => matched.includes(text))),
      tried: wordings.map(({ text }) => text),
      results: ranked.map(toResult),
    };
  };
}

function pair(url: string | undefined, score: number): [string, number][] {
  return url === undefined ? [] : [[url, score]];
}

function toResult({ page, matched }: RankedPage<FindablePage & RankablePage>): SearchResult {
  const words = matched.flatMap(searchWords);
  const result: SearchResult = { ...page, matched: words };
  if (countMarks(page.title, words) > 0) return result;
  const [best] = page.sections
    .map((section) => ({ section, marks: countMarks(section.title, words) }))
    .filter(({ marks }) => marks > 0)
    .sort((a, b) => b.marks - a.marks);
  return best === undefined ? result : { ...result, section: best.section };
}

function countMarks(line: string, words: readonly string[]): number {
  return markWords(line, words).filter(({ isMarked }) => isMarked).length;
}
