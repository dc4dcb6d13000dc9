import type { RankablePage } from '#src/domain/search/rankResults.ts';
import type { PageKind } from './siteWords.ts';

/** What a reader may call the pages of a kind in a query. */
export const kindWords: Readonly<Record<PageKind, string>> = {
  guide: 'guide article',
  plan: 'plan',
  path: 'reading path',
  quiz: 'quiz check questions test',
  tool: 'tool',
  letter: 'letter newsletter',
};

/**
 * A plan says less of a subject than the guide it is made from, and letters and paths pass on
 * what stands elsewhere in full. Who wants one of them says "plan", "letter" or "path".
 */
const standings: Readonly<Record<PageKind, number>> = {
  guide: 1,
  plan: 0.9,
  path: 0.6,
  quiz: 1,
  tool: 1,
  letter: 0.85,
};

/** What the kind of a page adds to its ranking. */
export function rankingOfKind(kind: PageKind): Pick<RankablePage, 'kindWords' | 'standing'> {
  return { kindWords: kindWords[kind], standing: standings[kind] };
}
