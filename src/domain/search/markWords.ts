import type { SearchLanguage } from './searchLanguage.ts';
import { wordSpans } from './searchWords.ts';

/** A piece of text, to be shown as it is or marked as a match. */
export type MarkedText = { readonly text: string; readonly isMarked: boolean };

/**
 * Cuts a text into plain and marked pieces: marked are whole words that have the same stem as a
 * wanted word, or begin with one of four letters or more. Neighbouring marked words stay apart.
 * Joined again the pieces give the text unchanged. Words like "the" are never marked.
 */
export function markWords(
  text: string,
  wanted: readonly string[],
  { stem: stemOf, stopWords }: SearchLanguage,
): MarkedText[] {
  const stems = [...new Set(wanted.filter((word) => !stopWords.has(word)).map(stemOf))];
  const pieces: MarkedText[] = [];
  let from = 0;
  for (const { word, start, end } of wordSpans(text)) {
    const stem = stemOf(word);
    const isWanted = stems.some(
      (other) => stem === other || (other.length >= 4 && word.startsWith(other)),
    );
    if (!isWanted) continue;
    if (start > from) pieces.push({ text: text.slice(from, start), isMarked: false });
    pieces.push({ text: text.slice(start, end), isMarked: true });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isMarked: false });
  return pieces;
}
