import { expandQuery, type SynonymGroups } from './expandQuery.ts';
import { type RankablePage, rankResults } from './rankResults.ts';
import type { SearchLanguage } from './searchLanguage.ts';
import { searchWords } from './searchWords.ts';
import { makeVocabulary } from './vocabulary.ts';

/** A word or phrase that readers look for, and the pages for it, the best first. */
export type IndexedPhrase<Page extends RankablePage> = {
  readonly phrase: string;
  readonly pages: readonly Page[];
};

/**
 * The index that a book has at its end: the phrases of the editors' synonym list, A to Z, each
 * with up to `most` pages (at least 1). A page stands there when search would rank it within half
 * of the best for this phrase by the lines at its head and its headings. A phrase without a page
 * is left out.
 */
export function wordIndex<Page extends RankablePage>(
  synonyms: SynonymGroups,
  pages: readonly Page[],
  most: number,
  language: SearchLanguage,
): IndexedPhrase<Page>[] {
  const vocabulary = makeVocabulary([synonyms.flat().flatMap(searchWords)], language);
  const phrases = [...new Set(synonyms.flat())].toSorted((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
  return phrases.flatMap((phrase) => {
    const { ideas } = expandQuery(phrase, synonyms, vocabulary);
    const ranked = rankResults(ideas, pages, new Map(), language);
    const best = ranked[0]?.score ?? 0;
    const near = ranked.filter(({ score }) => score >= best / 2).slice(0, most);
    return near.length === 0 ? [] : [{ phrase, pages: near.map(({ page }) => page) }];
  });
}
