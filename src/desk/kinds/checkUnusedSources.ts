import { listCitations } from '#src/guides/citations.ts';
import type { Problem } from '#src/site/problem.ts';
import type { Entries } from '../fields/checkEntries.ts';
import type { ContentFile } from '../reading/contentFile.ts';

/** Sources that neither a text nor a quiz cites; the page of all sources would name them all the same. */
export function checkUnusedSources(
  { file, fields, ids }: Entries,
  files: readonly ContentFile[],
): Problem[] {
  if (fields.fault !== undefined) return [];
  const texts = files.filter(({ path }) => path !== file);
  const cited = new Set(texts.flatMap(({ text }) => listCitations(text).map(({ key }) => key)));
  return [...ids.entries()]
    .filter(([, key]) => !cited.has(key))
    .map(([index, key]) => ({
      file,
      line: fields.lineOf([index, 'id']),
      message: `No text cites the source "${key}".`,
      cure: `Cite it with [@${key}], or take it out.`,
    }));
}
