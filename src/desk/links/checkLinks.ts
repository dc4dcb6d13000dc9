import { suggest } from '#src/domain/text/suggest.ts';
import type { Problem } from '#src/site/problem.ts';
import type { Article } from '../reading/article.ts';
import type { Content } from '../reading/readContent.ts';
import type { QuizFile } from '../reading/readQuizFile.ts';
import { addressOf } from './addressOf.ts';
import { checkLink } from './checkLink.ts';
import { siteAddresses } from './siteAddresses.ts';

/** Links of texts that lead to no page or no section, and sections that a quiz sends readers to in vain. */
export function checkLinks({ articles, quizzes, names }: Content): Problem[] {
  const addresses = siteAddresses(names);
  const anchors = new Map(articles.map(({ address, body }) => [address, body.anchors]));
  const anchorsOf = (page: string) => anchors.get(page);
  return [
    ...articles.flatMap((article) => linksOfArticle(article, addresses, anchorsOf)),
    ...quizzes.flatMap((quiz) => linksOfQuiz(quiz, anchorsOf)),
  ];
}

type AnchorsOf = (address: string) => ReadonlySet<string> | undefined;

function linksOfArticle(
  { file, address, body }: Article,
  addresses: ReadonlySet<string>,
  anchorsOf: AnchorsOf,
): Problem[] {
  return body.links.flatMap(({ url, line }) => {
    const fault = checkLink(url, address, addresses, anchorsOf);
    return fault === undefined ? [] : [{ file, line, ...fault }];
  });
}

/** Whether the guides exist is `checkQuiz`'s. */
function linksOfQuiz({ file, fields, outline }: QuizFile, anchorsOf: AnchorsOf): Problem[] {
  return (outline?.dimensions ?? []).flatMap((dimension, place) =>
    dimension.actions.flatMap((action, index): Problem[] => {
      const [slug = '', anchor] = action.guide.split('#');
      const anchors = anchorsOf(addressOf({ kind: 'guide', slug }));
      if (anchor === undefined || anchors === undefined || anchors.has(anchor)) return [];
      return [
        {
          file,
          line: fields.lineOf(['dimensions', place, 'actions', index, 'guide']),
          message: `The guide "${slug}" has no section "${anchor}".`,
          cure: suggest(anchor, anchors, `Its sections are ${[...anchors].join(', ')}.`),
        },
      ];
    }),
  );
}
