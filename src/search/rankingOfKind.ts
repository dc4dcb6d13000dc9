import type { RankablePage } from '#src/domain/search/rankResults.ts';
import { mainQuiz } from '#src/site/mainQuiz.ts';
import type { KindWords, PageKind } from './siteWords.ts';

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
  page: 0.8,
  letter: 0.6,
};

/** What the kind of a page adds to its ranking. */
export function rankingOfKind(
  kind: PageKind,
  url: string,
  kindWords: KindWords,
): Pick<RankablePage, 'kindWords' | 'standing'> {
  // Of several checks the one that the site begins with comes first, in every language.
  const isFurtherQuiz = kind === 'quiz' && !url.endsWith(mainQuiz.address);
  return { kindWords: kindWords[kind], standing: isFurtherQuiz ? 0.9 : standings[kind] };
}
