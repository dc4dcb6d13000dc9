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
  const counted = new Map<string, { readonly word: string; texts: number; lastText: number }>();
  let texts = 0;

  return {
    add: (text) => {
      texts += 1;
      for (const { written, word } of text) {
        const known = counted.get(written);
        if (known === undefined) {
          if (word.length < 2 || stopWords.has(word)) continue;
          counted.set(written, { word, texts: 1, lastText: texts });
        } else if (known.lastText !== texts) {
          known.texts += 1;
          known.lastText = texts;
        }
      }
    },
    groups: () => {
      const groups: [string[], string[], string[]] = [[], [], []];
      const stems = new Set<string>();
      const byTexts = [...counted].sort(([a, m], [b, n]) => n.texts - m.texts || (a < b ? -1 : 1));
      for (const [written, { word, texts: count }] of byTexts) {
        const own = stem(word);
        if (own.length > 3 && stems.has(own)) continue;
        stems.add(own);
        const group = count === 1 ? 2 : count > texts / 3 ? 0 : 1;
        groups[group].push(written);
      }
      return groups.map((words) => words.sort());
    },
  };
}
