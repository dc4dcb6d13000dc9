/** Pagefind's engine, one for all languages. */
export const enginePath = '/pagefind/pagefind.js';

export type SearchPlaces = {
  /** The folder of Pagefind's index. */
  readonly index: string;
  /** What search knows of all pages, as `PackedSiteWords`. */
  readonly words: string;
};

/** Where the built site keeps what searching in a language takes, by the language's id. */
export function searchPlacesOf(language: string): SearchPlaces {
  return language === 'en'
    ? { index: '/pagefind/', words: '/search/words.json' }
    : { index: `/pagefind/${language}/`, words: `/${language}/search/words.json` };
}
