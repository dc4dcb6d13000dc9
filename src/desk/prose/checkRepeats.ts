import type { Problem } from '#src/site/problem.ts';
import { shorten } from './shorten.ts';

/** A run of text with its place. */
export type PlacedText = {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  /** Whether it stands in a block: a message that a guide takes apart is shown more than once. */
  readonly inBlock: boolean;
};

/** Words in a row that are compared as one; fewer are common phrases. */
const shingleLength = 7;

/** Passages with fewer are too short to tell a repeat from a turn of phrase. */
const fewestWords = 20;

/** Part of a passage's shingles that an earlier one must share. */
const sharedPart = 0.5;

/**
 * Passages that say almost the same as an earlier one, in this file or another.
 *
 * Each run of seven words is looked up among all that came before, and only where it stood first:
 * the work grows with the words, not with the pairs of passages.
 */
export function checkRepeats(texts: readonly PlacedText[]): Problem[] {
  const shingles = texts.map(({ text }) => shinglesOf(text));
  const firstPlaceOf = firstPlaces(shingles.reduce((sum, { length }) => sum + length, 0));
  return texts.flatMap(({ file, line, text, inBlock }, place): Problem[] => {
    const shared = new Map<number, number>();
    for (const shingle of shingles[place] ?? []) {
      const first = firstPlaceOf(shingle, place);
      if (first !== place) shared.set(first, (shared.get(first) ?? 0) + 1);
    }
    const [nearest] = [...shared].sort((a, b) => b[1] - a[1]);
    if (nearest === undefined) return [];
    const earlier = texts[nearest[0]];
    const shorter = Math.min(...[place, nearest[0]].map((at) => shingles[at]?.length ?? 0));
    if (earlier === undefined || nearest[1] < sharedPart * shorter) return [];
    if (earlier.file === file && (inBlock || earlier.inBlock)) return [];
    return [
      {
        file,
        line,
        message: `Says almost the same as ${earlier.file}:${earlier.line}: "${shorten(text.replace(/\s+/g, ' '))}".`,
        cure: 'Say it in one place and link to it from the other, or write this one anew.',
      },
    ];
  });
}

/**
 * Keeps each shingle with the place where it was first seen, and gives that place.
 *
 * A table of its own, half empty, for a number of shingles that is known: a Map of millions of
 * numbers takes several times as long and as much memory.
 */
function firstPlaces(most: number): (shingle: number, place: number) => number {
  const size = 2 ** Math.ceil(Math.log2(2 * most + 1));
  const keys = new Int32Array(size);
  const placesAndOne = new Int32Array(size);
  return (shingle, place) => {
    let at = (Math.imul(shingle, 0x9e3779b1) >>> 0) % size;
    while (placesAndOne[at] !== 0 && keys[at] !== shingle) at = (at + 1) % size;
    if (placesAndOne[at] === 0) {
      keys[at] = shingle;
      placesAndOne[at] = place + 1;
    }
    return (placesAndOne[at] ?? 0) - 1;
  };
}

/** A number for each run of words; none for a short text. */
function shinglesOf(text: string): number[] {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(numberOf);
  if (words.length < fewestWords) return [];
  return words.slice(shingleLength - 1).map((_, start) => {
    let hash = 0;
    for (let at = start; at < start + shingleLength; at += 1) {
      hash = Math.imul(hash, 0x01000193) + (words[at] ?? 0);
    }
    return hash | 0;
  });
}

/** A 32-bit number of a word (FNV-1a): two words may share one, seven in a row hardly do. */
function numberOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return hash | 0;
}
