import { quickLooks } from '#src/guides/quickLooks.ts';
import type { Article } from '../reading/article.ts';
import type { Content } from '../reading/readContent.ts';
import type { QuizFile } from '../reading/readQuizFile.ts';
import { addressOf } from './addressOf.ts';
import { pageOf } from './pageOf.ts';

/** How the pages of the site lead to one another. A quiz leads where its results do. */
export type Leads = {
  /** The pages that each address leads to, other than itself. */
  readonly from: ReadonlyMap<string, ReadonlySet<string>>;
  /** How many pages lead to each address; an address that none leads to is absent. */
  readonly countTo: ReadonlyMap<string, number>;
};

export function leadsOf({ articles, quizzes }: Pick<Content, 'articles' | 'quizzes'>): Leads {
  const from = new Map<string, ReadonlySet<string>>();
  const countTo = new Map<string, number>();
  for (const { address, urls } of [...articles.map(urlsOfArticle), ...quizzes.map(urlsOfQuiz)]) {
    from.set(address, new Set(urls.filter((url) => url.startsWith('/') && url !== address)));
  }
  for (const address of [...from.values()].flatMap((urls) => [...urls])) {
    countTo.set(address, (countTo.get(address) ?? 0) + 1);
  }
  return { from, countTo };
}

type Urls = { readonly address: string; readonly urls: readonly string[] };

function urlsOfArticle({ address, body, text, guide, path, plan }: Article): Urls {
  const guideAt = (slug: string) => addressOf({ kind: 'guide', slug });
  const urls = [
    ...body.links.map(({ url }) => pageOf(url)),
    ...(guide?.related ?? []).map(guideAt),
    ...(guide === undefined ? [] : [addressOf(guide.next)]),
    ...quickLooks(text).map(({ quiz }) => addressOf({ kind: 'quiz', slug: quiz })),
    ...(plan?.guides ?? []).map(guideAt),
    ...(path?.steps ?? []).map(({ kind, slug = '' }) =>
      kind === 'map' ? '/map/' : addressOf({ kind, slug }),
    ),
  ];
  return { address, urls };
}

function urlsOfQuiz({ address, outline }: QuizFile): Urls {
  const urls = (outline?.dimensions ?? []).flatMap(({ plan, actions }) => [
    ...(plan === undefined ? [] : [addressOf({ kind: 'plan', slug: plan })]),
    ...actions.map(({ guide }) => addressOf({ kind: 'guide', slug: pageOf(guide) })),
  ]);
  return { address, urls };
}
