import { checkPath, type KnownSteps } from '#src/domain/path/checkPath.ts';
import type { PathFields } from '#src/paths/pathShape.ts';
import type { Problem } from '#src/site/problem.ts';
import type { ContentNames } from './addresses.ts';
import type { Fields } from './contentFile.ts';

/** What is wrong with the steps of a reading path, each on its line. */
export function pathProblems(
  file: string,
  fields: Fields,
  path: PathFields,
  names: ContentNames,
): Problem[] {
  const known: KnownSteps = { guide: names.guides, quiz: names.quizzes, plan: names.plans };
  return checkPath(path, known).map(({ path: place, message, cure }) => ({
    file,
    line: fields.lineOf(place),
    message,
    cure,
  }));
}
