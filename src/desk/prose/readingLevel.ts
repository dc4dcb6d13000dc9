import { syllable } from 'syllable';
import type { Passage } from '../reading/bodyOf.ts';
import { withoutCitations } from '../reading/withoutCitations.ts';
import { sentencesOf } from './sentencesOf.ts';

/** How hard a text reads. */
export type ReadingLevel = {
  /**
   * Flesch–Kincaid grade: years of school in the United States that a reader needs, from about -1
   * upwards; `undefined` for a text without a sentence. Add five for the age of the reader.
   */
  readonly grade: number | undefined;
  /** The hardest first. */
  readonly sentences: readonly Sentence[];
};

type Sentence = {
  /** Line on which the passage that holds it begins. */
  readonly line: number;
  readonly text: string;
  readonly grade: number;
};

/** A heading or "Yes." is no sentence to judge a text by. */
const fewestWords = 3;

/**
 * How hard the sentences of a body are to read; what stands in tables is left out.
 *
 * Kincaid, Fishburne, Rogers and Chissom (1975): 0.39 × words a sentence + 11.8 × syllables a
 * word − 15.59. Numbers are passed over, since nobody spells them out alike.
 */
export function readingLevel(passages: readonly Passage[]): ReadingLevel {
  const counted = passages
    .filter(({ kind }) => kind !== 'table')
    .flatMap(({ line, text }) =>
      sentencesOf(withoutCitations(text)).map((sentence) => ({
        line,
        text: sentence,
        ...countsOf(sentence),
      })),
    )
    .filter(({ words }) => words >= fewestWords);
  if (counted.length === 0) return { grade: undefined, sentences: [] };
  const sum = (key: 'words' | 'syllables') =>
    counted.reduce((total, sentence) => total + sentence[key], 0);
  return {
    grade: gradeOf(counted.length, sum('words'), sum('syllables')),
    sentences: counted
      .map(({ line, text, words, syllables }) => ({
        line,
        text,
        grade: gradeOf(1, words, syllables),
      }))
      .sort((a, b) => b.grade - a.grade),
  };
}

function gradeOf(sentences: number, words: number, syllables: number): number {
  return (0.39 * words) / sentences + (11.8 * syllables) / words - 15.59;
}

function countsOf(sentence: string): { words: number; syllables: number } {
  const words = sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return {
    words: words.length,
    syllables: words.reduce((total, word) => total + syllablesOf(word), 0),
  };
}

/** Most words of a site come up many times, and counting one is slow. */
const known = new Map<string, number>();

function syllablesOf(word: string): number {
  let count = known.get(word);
  if (count === undefined) {
    count = Math.max(1, syllable(word));
    known.set(word, count);
  }
  return count;
}
