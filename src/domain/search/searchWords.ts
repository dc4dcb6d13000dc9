/**
 * Splits text into the words that search compares: lower case, without accents, apostrophes
 * or possessive `'s`; hyphens and all other signs part words.
 *
 * `searchWords("Who's hiring? A friend’s résumé")` gives
 * `['who', 'hiring', 'a', 'friend', 'resume']`. Text without letters or digits gives `[]`.
 */
export function searchWords(text: string): string[] {
  return wordSpans(text).map((span) => span.word);
}

/** A word as search compares it, and where it stands in the text it came from. */
export type WordSpan = {
  readonly word: string;
  /** The same with its accents, e.g. "résumé". */
  readonly written: string;
  /** Index of the first character in the text. */
  readonly start: number;
  /** Index after the last character in the text. */
  readonly end: number;
};

/** The words of a text in order, each with its place in the text as it was given. */
export function wordSpans(text: string): WordSpan[] {
  const spans: WordSpan[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu)) {
    const written = writtenForm(match[0]);
    const word = isPlain(written) ? written : written.normalize('NFKD').replace(/\p{M}/gu, '');
    const { index: start } = match;
    if (word !== '') spans.push({ word, written, start, end: start + match[0].length });
  }
  return spans;
}

function writtenForm(match: string): string {
  const lower = match.toLowerCase();
  if (isPlain(lower)) return lower;
  return match
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s$/u, '')
    .replace(/['’]/gu, '');
}

/** Most words of English are, and need nothing done to them. */
function isPlain(word: string): boolean {
  return /^[a-z\d]*$/.test(word);
}
