import { suggest } from '#src/domain/text/suggest.ts';
import type { Problem } from '#src/site/problem.ts';
import { filesIn, slugOf, type ContentFile } from '../reading/contentFile.ts';

/** The English file of the same name, or the problem that there is none. */
export function originalOf(
  file: string,
  kind: 'guides' | 'quizzes',
  files: readonly ContentFile[],
): ContentFile | Problem {
  const slug = slugOf(file);
  const originals = filesIn(files, kind);
  const original = originals.find(({ path }) => slugOf(path) === slug);
  if (original !== undefined) return original;
  const known = originals.map(({ path }) => slugOf(path));
  return {
    file,
    line: 1,
    message: `There is no "${slug}" in content/${kind}/ to translate.`,
    cure: suggest(slug, known, 'Name the file as the original.'),
  };
}
