import { checkPath, type KnownSteps } from '#src/domain/path/checkPath.ts';
import type { Problem } from '#src/site/problem.ts';
import type { ContentNames } from '../links/siteAddresses.ts';
import type { Article } from '../reading/article.ts';

/** What is wrong with the steps of a reading path, each on its line. */
export function checkPathSteps({ file, fields, path }: Article, names: ContentNames): Problem[] {
  if (path === undefined) return [];
  const known: KnownSteps = {
    guide: [...names.guides],
    quiz: [...names.quizzes],
    plan: [...names.plans],
  };
  return checkPath(path, known).map(({ path: place, message, cure }) => ({
    file,
    line: fields.lineOf(place),
    message,
    cure,
  }));
}
