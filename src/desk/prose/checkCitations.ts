import { suggest } from '#src/domain/text/suggest.ts';
import { findCitations, listCitations } from '#src/guides/citations.ts';
import type { Problem } from '#src/site/problem.ts';
import type { Article } from '../reading/article.ts';

/** Citations of works that `known` does not list, and citations in headings. */
export function checkCitations({ file, text, body }: Article, known: readonly string[]): Problem[] {
  const unknown = listCitations(text)
    .filter(({ key }) => !known.includes(key))
    .flatMap(({ key, lines }) =>
      lines.map((line) => ({
        file,
        line,
        message: `The source "${key}" is not in content/references.json.`,
        cure: suggest(key, known, 'Add it there first.'),
      })),
    );
  const inHeadings = body.headings
    .filter((heading) => findCitations(heading.text).length > 0)
    .map(({ line }) => ({
      file,
      line,
      message: 'A heading cites a source.',
      cure: 'Cite it in the sentence that makes the claim.',
    }));
  return [...unknown, ...inHeadings];
}
