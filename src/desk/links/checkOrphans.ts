import type { Problem } from '#src/site/problem.ts';
import type { Content } from '../reading/readContent.ts';
import type { Leads } from './leadsOf.ts';

const whatItIs = {
  guides: {
    what: 'guide',
    cure: 'Link to it from another guide, or list it under "related".',
  },
  plans: {
    what: 'plan',
    cure: 'Link to it from a guide, or name it in a dimension of a quiz.',
  },
  quizzes: {
    what: 'quiz',
    cure: 'Link to it from a guide, or make it a "next".',
  },
} as const;

/**
 * Guides, plans and quizzes that no other text leads to. None is named while the fields of a file
 * that may lead there cannot be read.
 */
export function checkOrphans({ articles, quizzes }: Content, { countTo }: Leads): Problem[] {
  const isUnread =
    articles.some(({ fields }) => fields.fault !== undefined) ||
    quizzes.some(({ outline }) => outline === undefined);
  if (isUnread) return [];
  const pages = [
    ...articles.flatMap(({ kind, file, address }) =>
      kind === 'guides' || kind === 'plans' ? [{ kind, file, address }] : [],
    ),
    ...quizzes.map(({ file, address }) => ({ kind: 'quizzes' as const, file, address })),
  ];
  return pages
    .filter(({ address }) => !countTo.has(address))
    .map(({ kind, file }) => ({
      file,
      line: 1,
      message: `Nothing leads to this ${whatItIs[kind].what}.`,
      cure: whatItIs[kind].cure,
    }));
}
