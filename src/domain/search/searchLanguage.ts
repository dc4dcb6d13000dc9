/** What search must know of a language to compare its words. */
export type SearchLanguage = {
  /** Cuts the endings of a word as `searchWords` writes it: forms of one word give one stem. */
  readonly stem: (word: string) => string;
  /**
   * Words that carry a sentence but say nothing about its subject. A query drops them unless it
   * consists of nothing else.
   */
  readonly stopWords: ReadonlySet<string>;
};
