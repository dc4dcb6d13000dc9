import type { SearchLanguage } from '#src/domain/search/searchLanguage.ts';
import type { WordSpan } from '#src/domain/search/searchWords.ts';

/** Counts on how many texts each word stands, text by text, and puts the words in groups. */
export type WordGroups = {
  readonly add: (text: readonly WordSpan[]) => void;
  /**
   * Words of two letters or more in three groups: on over a third of the texts, on several, on
   * one. Of the forms of a word one is enough, the one that stands on the most pages, since search
   * compares stems; but a stem of three letters leaves too little to know a misspelt form by. Stop
   * words are in neither the index nor a query.
   */
  readonly groups: () => string[][];
};

export function wordGroups({ stem, stopWords }: SearchLanguage): WordGroups {
  const textsOf = new Map<string, number>();
  const plain = new Map<string, string>();
  let texts = 0;

  return {
    add: (text) => {
      texts += 1;
      for (const [written, word] of new Map(text.map((span) => [span.written, span.word]))) {
        if (word.length < 2 || stopWords.has(word)) continue;
        plain.set(written, word);
        textsOf.set(written, (textsOf.get(written) ?? 0) + 1);
      }
    },
    groups: () => {
      const groups: [string[], string[], string[]] = [[], [], []];
      const stems = new Set<string>();
      const byTexts = [...textsOf].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
      for (const [word, count] of byTexts) {
        const own = stem(plain.get(word) ?? word);
        if (own.length > 3 && stems.has(own)) continue;
        stems.add(own);
        const group = count === 1 ? 2 : count > texts / 3 ? 0 : 1;
        groups[group].push(word);
      }
      return groups.map((words) => words.sort());
    },
  };
}
