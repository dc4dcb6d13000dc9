import { englishSearch } from '#src/domain/search/englishSearch.ts';
import type { SearchLanguage } from '#src/domain/search/searchLanguage.ts';

type Stemmer = { readonly stemmer: (word: string) => string };

/**
 * Where the endings of a language other than English come from, by its id. A language without a
 * line here is searched by whole words and their beginnings.
 */
const stemmers: Readonly<Record<string, () => Promise<Stemmer>>> = {
  es: () => import('@orama/stemmers/spanish'),
};

/** A language as search compares it. English has stop words of its own. */
export async function searchLanguageOf(
  id: string,
  stopWords: readonly string[],
): Promise<SearchLanguage> {
  if (id === 'en') return englishSearch;
  const { stemmer } = (await stemmers[id]?.()) ?? { stemmer: (word: string) => word };
  return { stem: stemmer, stopWords: new Set(stopWords) };
}
