import { type Correction, expandQuery } from '#src/domain/search/expandQuery.ts';
import { type MarkedText, markWords } from '#src/domain/search/markWords.ts';
import { type RankablePage, type RankedPage, rankResults } from '#src/domain/search/rankResults.ts';
import type { SearchLanguage } from '#src/domain/search/searchLanguage.ts';
import { searchWords } from '#src/domain/search/searchWords.ts';
import { isKnownWord, makeVocabulary } from '#src/domain/search/vocabulary.ts';
import { rankingOfKind } from './rankingOfKind.ts';
import type { FindablePage, PageKind, SiteWords } from './siteWords.ts';

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

/** A page as it is shown, with the words of the query marked in its lines. */
export type SearchResult = {
  readonly url: string;
  readonly kind: PageKind;
  readonly topics: readonly string[];
  readonly title: readonly MarkedText[];
  readonly answer: readonly MarkedText[];
  /** The heading that fits the query best, when the title does not show the match. */
  readonly section?: { readonly id: string; readonly title: readonly MarkedText[] };
};

/**
 * Makes the search of a language from Pagefind's index and the words file. The function given
 * back answers one query; with `isLiteral` it takes the words as they are.
 */
export function makeSearch(
  index: TextIndex,
  { pages, words, synonyms, kindWords }: SiteWords,
  language: SearchLanguage,
): (query: string, isLiteral?: boolean) => Promise<SearchAnswer> {
  const plain = words.map((group) => group.flatMap(searchWords));
  /** Words that the pages write with accents, by what search compares. */
  const written = new Map(
    words.flat().flatMap((word) => searchWords(word).map((key) => [key, word] as const)),
  );
  const withAccents = (text: string) =>
    text
      .split(' ')
      .map((word) => written.get(word) ?? word)
      .join(' ');
  const pageWords = makeVocabulary(plain, language);
  const asked = pages.flatMap((page) => page.asked);
  // What readers are known to type is met as often as what stands on several pages.
  const [onMany = [], onSome = [], onOne = []] = plain;
  const typed = [...synonyms.flat(), ...asked, ...Object.values(kindWords)]
    .flatMap(searchWords)
    .filter((word) => !language.stopWords.has(word));
  const vocabulary = makeVocabulary([onMany, [...typed, ...onSome], onOne], language);
  const urlOf = new Map(pages.map(({ id, url }) => [id, url]));
  const rankable = pages.map((page) => ({
    ...page,
    ...rankingOfKind(page.kind, page.url, kindWords),
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
    const ranked = rankResults(ideas, rankable, textScores, language, searched);
    const synonymsTried = wordings.filter(({ isSynonym }) => isSynonym).map(({ text }) => text);
    return {
      searched: searched.join(' '),
      corrections: corrections.map(({ from, to }) => ({ from, to: withAccents(to) })),
      also: synonymsTried.filter((text) => ranked.some(({ matched }) => matched.includes(text))),
      tried: wordings.map(({ text }) => text),
      results: ranked.map((found) => toResult(found, language)),
    };
  };
}

function pair(url: string | undefined, score: number): [string, number][] {
  return url === undefined ? [] : [[url, score]];
}

function toResult(
  { page, matched }: RankedPage<FindablePage & RankablePage>,
  language: SearchLanguage,
): SearchResult {
  const words = matched.flatMap(searchWords);
  const mark = (line: string) => markWords(line, words, language);
  const { url, kind, topics } = page;
  const title = mark(page.title);
  const result: SearchResult = { url, kind, topics, title, answer: mark(page.answer) };
  if (countMarks(title) > 0) return result;
  const [best] = page.sections
    .map((section) => ({ id: section.id, title: mark(section.title) }))
    .filter((section) => countMarks(section.title) > 0)
    .sort((a, b) => countMarks(b.title) - countMarks(a.title));
  return best === undefined ? result : { ...result, section: best };
}

function countMarks(line: readonly MarkedText[]): number {
  return line.filter(({ isMarked }) => isMarked).length;
}
