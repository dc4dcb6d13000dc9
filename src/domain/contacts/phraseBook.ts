/** Phrases of one to several words, each with what it means. */
export type PhraseBook<Meaning> = {
  readonly phrases: ReadonlyMap<string, Meaning>;
  /** By the first word of a phrase: how many words the longest that begins so has. */
  readonly longest: ReadonlyMap<string, number>;
};

/** A phrase that was found in a row of words. */
export type FoundPhrase<Meaning> = {
  readonly phrase: string;
  readonly meaning: Meaning;
  /** Index of its first word, and of the word after its last. */
  readonly from: number;
  readonly to: number;
};

/** A book of the given lists, each of phrases between commas; of a phrase given twice, the first. */
export function phraseBook<Meaning>(
  lists: readonly (readonly [meaning: Meaning, phrases: string])[],
): PhraseBook<Meaning> {
  const phrases = new Map<string, Meaning>();
  const longest = new Map<string, number>();
  for (const [meaning, list] of lists) {
    for (const written of list.split(',')) {
      // Titles are cut at “and”, so that no phrase has it either.
      const phrase = written.replace(/\s(?:and|und|et|y)\s|\s+/g, ' ').trim();
      if (phrase === '' || phrases.has(phrase)) continue;
      phrases.set(phrase, meaning);
      const [first = '', ...rest] = phrase.split(' ');
      longest.set(first, Math.max(longest.get(first) ?? 1, rest.length + 1));
    }
  }
  return { phrases, longest };
}

/**
 * The phrases of a row of words from its beginning on, the longest at each place; no word belongs
 * to two. A word that is in no phrase is tried in its plainer forms.
 */
export function findPhrases<Meaning>(
  words: readonly string[],
  book: PhraseBook<Meaning>,
): FoundPhrase<Meaning>[] {
  const found: FoundPhrase<Meaning>[] = [];
  let at = 0;
  while (at < words.length) {
    const match = longestAt(words, at, book);
    if (match !== undefined) found.push(match);
    at = match?.to ?? at + 1;
  }
  return found;
}

function longestAt<Meaning>(
  words: readonly string[],
  from: number,
  { phrases, longest }: PhraseBook<Meaning>,
): FoundPhrase<Meaning> | undefined {
  const first = words[from] ?? '';
  for (let size = Math.min(longest.get(first) ?? 1, words.length - from); size >= 1; size -= 1) {
    const to = from + size;
    const exact = size === 1 ? first : words.slice(from, to).join(' ');
    const phrase = phrases.has(exact)
      ? exact
      : plainerForms(exact).find((form) => phrases.has(form));
    const meaning = phrase === undefined ? undefined : phrases.get(phrase);
    if (phrase !== undefined && meaning !== undefined) return { phrase, meaning, from, to };
  }
  return undefined;
}

// How plurals and feminine forms end in English, German, French and Spanish, and the plain ending.
const endings: readonly (readonly [ending: string, plain: string])[] = [
  ['ies', 'y'],
  ['s', ''],
  ['woman', 'man'],
  ['innen', ''],
  ['in', ''],
  ['in', 'e'],
  ['iere', 'ier'],
  ['euse', 'eur'],
  ['rice', 'eur'],
  ['enne', 'en'],
  ['ve', 'f'],
  ['e', ''],
  ['ora', 'or'],
  ['a', 'o'],
];
const shortest = 5;

function plainerForms(phrase: string): string[] {
  const start = phrase.lastIndexOf(' ') + 1;
  if (phrase.length - start < shortest) return [];
  const forms: string[] = [];
  for (const [ending, plain] of endings) {
    if (phrase.endsWith(ending)) forms.push(phrase.slice(0, -ending.length) + plain);
  }
  return forms;
}
