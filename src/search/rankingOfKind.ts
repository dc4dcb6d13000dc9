import type { RankablePage } from '#src/domain/search/rankResults.ts';
import { mainQuiz } from '#src/site/mainQuiz.ts';
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
  plan: 0.6,
  path: 0.4,
  quiz: 1,
  tool: 1,
  letter: 0.6,
};

/** What the kind of a page adds to its ranking. */
export function rankingOfKind(
  kind: PageKind,
  url: string,
): Pick<RankablePage, 'kindWords' | 'standing'> {
  // Of several checks the one that the site begins with comes first.
  const isFurtherQuiz = kind === 'quiz' && url !== mainQuiz.address;
  return { kindWords: kindWords[kind], standing: isFurtherQuiz ? 0.9 : standings[kind] };
}
