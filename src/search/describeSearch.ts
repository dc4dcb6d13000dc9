import type { Correction } from '#src/domain/search/expandQuery.ts';
import { wordSpans } from '#src/domain/search/searchWords.ts';
import { fillWords } from '#src/domain/words/fillWords.ts';
import type { Words } from '#src/site/words/english.ts';

/** What search says, in the language of the page. */
export type SearchInterface = Words['search'];

export type CountedSearch = {
  readonly query: string;
  /** Results that the filters let through. */
  readonly shown: number;
  /** Results before any filter. */
  readonly found: number;
  readonly corrections: readonly Correction[];
  /** Synonyms that brought in results. */
  readonly also: readonly string[];
};

/** The line that says what a search came to; it is shown and announced. */
export function describeSearch(
  { query, shown, found, corrections, also }: CountedSearch,
  says: SearchInterface,
): string {
  const words = correctedQuery(query, corrections);
  if (found === 0) return fillWords(says.nothing, { words });
  if (shown === 0) return fillWords(says.nothingFiltered, { words, count: found });
  const count = shown === 1 ? says.oneResult : fillWords(says.results, { count: shown });
  const results =
    shown === found ? count : fillWords(says.resultsOf, { results: count, total: found });
  const line = fillWords(says.found, { results, words });
  if (also.length === 0) return line;
  return fillWords(says.also, { line, words: listWords(also.slice(0, 3), says.and) });
}

/** The query as it was typed, with each corrected word replaced. */
export function correctedQuery(query: string, corrections: readonly Correction[]): string {
  return corrections.reduce(
    (text, { from, to }) => {
      const wrong = from.split(' ');
      const spans = wordSpans(text);
      const at = spans.findIndex((_, first) =>
        wrong.every((word, offset) => spans[first + offset]?.word === word),
      );
      const first = spans[at];
      const last = spans[at + wrong.length - 1];
      if (first === undefined || last === undefined) return text;
      return text.slice(0, first.start) + to + text.slice(last.end);
    },
    query.trim().replace(/\s+/gu, ' '),
  );
}

/** "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[], and: string): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${and} ${last}`;
}
