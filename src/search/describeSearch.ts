import type { Correction } from '#src/domain/search/expandQuery.ts';
import type { PageKind } from './siteWords.ts';

/** What the pages of a kind are called on screen. */
export const kindNames: Readonly<
  Record<PageKind, { readonly one: string; readonly many: string }>
> = {
  guide: { one: 'Guide', many: 'Guides' },
  plan: { one: 'Plan', many: 'Plans' },
  path: { one: 'Path', many: 'Paths' },
  quiz: { one: 'Check', many: 'Checks' },
  tool: { one: 'Tool', many: 'Tools' },
  letter: { one: 'Letter', many: 'Letters' },
};

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
export function describeSearch({ query, shown, found, corrections, also }: CountedSearch): string {
  const words = correctedQuery(query, corrections);
  if (found === 0) return `Nothing found for ${words}.`;
  if (shown === 0)
    return `No results for ${words} with these filters. ${String(found)} without them.`;
  const count = shown === 1 ? '1 result' : `${String(shown)} results`;
  const of = shown === found ? '' : ` of ${String(found)}`;
  const synonyms = also.length === 0 ? '' : `, also searched ${listWords(also.slice(0, 3))}`;
  return `${count}${of} for ${words}${synonyms}`;
}

/** The query as it was typed, with each corrected word replaced. */
export function correctedQuery(query: string, corrections: readonly Correction[]): string {
  return corrections.reduce(
    (text, { from, to }) => {
      const pattern = from.split(' ').join('[^\\p{L}\\p{N}]+');
      return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu'), to);
    },
    query.trim().replace(/\s+/gu, ' '),
  );
}

/** "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
