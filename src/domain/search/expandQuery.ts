import { correctSpelling } from './correctSpelling.ts';
import type { SearchLanguage } from './searchLanguage.ts';
import { searchWords } from './searchWords.ts';
import { isKnownWord, type Vocabulary } from './vocabulary.ts';

/** What a query asks for, split into ideas that are looked up one by one. */
export type ExpandedQuery = {
  /** The words that are searched, after corrections, in the reader's order. */
  readonly words: readonly string[];
  readonly corrections: readonly Correction[];
  readonly ideas: readonly SearchIdea[];
};

export type Correction = { readonly from: string; readonly to: string };

/** One word or phrase of the query, with every wording to try, the best first. */
export type SearchIdea = { readonly wordings: readonly Wording[] };

/** Words to look for; `isSynonym` when an editor's synonym list brought them in. */
export type Wording = { readonly text: string; readonly isSynonym: boolean };

/** Groups of words and phrases that mean the same to a reader. */
export type SynonymGroups = readonly (readonly string[])[];

const mostWords = 12;

/**
 * Turns what a reader typed into the wordings to try, in order: the typed (or corrected) words
 * first, then the synonyms in the order of the editor's list.
 *
 * Steps: split into words; join two neighbours into one known word when one of them is unknown;
 * forgive one slip a word; find the longest synonym phrases; drop words like "how" and "the"
 * unless nothing else is left. With `isLiteral` no word is corrected and no synonym is tried.
 * Empty text gives no ideas. Words beyond the twelfth are left out.
 */
export function expandQuery(
  query: string,
  synonyms: SynonymGroups,
  vocabulary: Vocabulary,
  { isLiteral = false }: { readonly isLiteral?: boolean } = {},
): ExpandedQuery {
  const { language } = vocabulary;
  const typed = searchWords(query).slice(0, mostWords);
  const { words, corrections } = isLiteral
    ? { words: typed, corrections: [] }
    : correctWords(typed, vocabulary);
  const found = splitIntoIdeas(words, isLiteral ? [] : groupsInWords(synonyms), language);
  const telling = found.filter((idea) => idea.words.some((word) => !language.stopWords.has(word)));
  const ideas = (telling.length > 0 ? telling : found).map(({ words: own, group }) => {
    const text = own.join(' ');
    const others = group.map((phrase) => phrase.join(' ')).filter((other) => other !== text);
    return {
      wordings: [
        { text, isSynonym: false },
        ...[...new Set(others)].map((other) => ({ text: other, isSynonym: true })),
      ],
    };
  });
  return { words, corrections, ideas: withoutRepeats(ideas, language) };
}

function correctWords(
  typed: readonly string[],
  vocabulary: Vocabulary,
): { words: string[]; corrections: Correction[] } {
  const words: string[] = [];
  const corrections: Correction[] = [];
  for (let at = 0; at < typed.length; at += 1) {
    const word = typed[at] ?? '';
    const next = typed[at + 1];
    if (next !== undefined && isSplitWord(word, next, vocabulary)) {
      corrections.push({ from: `${word} ${next}`, to: word + next });
      words.push(word + next);
      at += 1;
      continue;
    }
    const correct = vocabulary.language.stopWords.has(word)
      ? undefined
      : correctSpelling(word, vocabulary);
    if (correct !== undefined) corrections.push({ from: word, to: correct });
    words.push(...(correct ?? word).split(' '));
  }
  return { words, corrections };
}

/**
 * "linked in" for "linkedin": the whole is a word, and the halves are not two telling words, nor
 * two small ones ("a un" in Spanish is not "aún").
 */
function isSplitWord(first: string, second: string, vocabulary: Vocabulary): boolean {
  const isWhole = vocabulary.ranks.has(first + second);
  const { stopWords } = vocabulary.language;
  const areBothKnown = [first, second].every(
    (word) => stopWords.has(word) || isKnownWord(word, vocabulary),
  );
  const isSmallEnding = stopWords.has(second) && !stopWords.has(first);
  return isWhole && (!areBothKnown || isSmallEnding);
}

type Phrase = readonly string[];

/** The list is split into words once, however many queries it serves. */
const splitGroups = new WeakMap<SynonymGroups, readonly (readonly Phrase[])[]>();

function groupsInWords(synonyms: SynonymGroups): readonly (readonly Phrase[])[] {
  const known =
    splitGroups.get(synonyms) ??
    synonyms.map((group) => group.map(searchWords).filter((phrase) => phrase.length > 0));
  splitGroups.set(synonyms, known);
  return known;
}

function splitIntoIdeas(
  words: readonly string[],
  groups: readonly (readonly Phrase[])[],
  language: SearchLanguage,
): { words: readonly string[]; group: readonly Phrase[] }[] {
  const ideas: { words: readonly string[]; group: readonly Phrase[] }[] = [];
  let at = 0;
  while (at < words.length) {
    let length = 1;
    let group: readonly Phrase[] = [];
    for (const candidates of groups) {
      const longest = Math.max(
        0,
        ...candidates.map((phrase) => matchAt(words, at, phrase, language)),
      );
      if (longest === 0 || longest < length) continue;
      group = longest > length ? candidates : [...group, ...candidates];
      length = longest;
    }
    ideas.push({ words: words.slice(at, at + length), group });
    at += length;
  }
  return ideas;
}

/** How many words of the query the phrase covers from `at`: all of its own, or 0. */
function matchAt(
  words: readonly string[],
  at: number,
  phrase: Phrase,
  { stem }: SearchLanguage,
): number {
  const fits = phrase.every((word, offset) => {
    const typed = words[at + offset];
    return typed !== undefined && (typed === word || stem(typed) === stem(word));
  });
  return fits ? phrase.length : 0;
}

/** "Who I know knows me" asks for one idea: forms of a word count as the word. */
function withoutRepeats(ideas: readonly SearchIdea[], { stem }: SearchLanguage): SearchIdea[] {
  const seen = new Set<string>();
  return ideas.filter((idea) => {
    const stems = searchWords(idea.wordings[0]?.text ?? '')
      .map(stem)
      .join(' ');
    if (seen.has(stems)) return false;
    seen.add(stems);
    return true;
  });
}
