import type { SearchLanguage } from './searchLanguage.ts';

/** The words that a reader may mean, each with how often it is met. */
export type Vocabulary = {
  readonly language: SearchLanguage;
  /** Word as `searchWords` writes it, to its rank: 0 is the most frequent group. */
  readonly ranks: ReadonlyMap<string, number>;
  /** Stems of those words, each to its most frequent word. */
  readonly wordOfStem: ReadonlyMap<string, string>;
};

/**
 * Builds a vocabulary from groups of words, the most frequent group first. A word that stands
 * in several groups keeps its best rank.
 */
export function makeVocabulary(
  groups: readonly (readonly string[])[],
  language: SearchLanguage,
): Vocabulary {
  const ranks = new Map<string, number>();
  const wordOfStem = new Map<string, string>();
  groups.forEach((words, rank) => {
    for (const word of words) {
      if (!ranks.has(word)) ranks.set(word, rank);
      const stem = language.stem(word);
      if (!wordOfStem.has(stem)) wordOfStem.set(stem, word);
    }
  });
  return { language, ranks, wordOfStem };
}

/**
 * Whether a word needs no correction: it is in the vocabulary, shares its stem with a word
 * there, or is the beginning of one (the reader may still be typing).
 */
export function isKnownWord(word: string, vocabulary: Vocabulary): boolean {
  const { language, ranks, wordOfStem } = vocabulary;
  if (ranks.has(word) || wordOfStem.has(language.stem(word))) return true;
  for (const known of ranks.keys()) if (known.startsWith(word)) return true;
  return false;
}
