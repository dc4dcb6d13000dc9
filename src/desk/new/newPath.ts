import { pathGuides } from '#src/domain/path/checkPath.ts';
import type { Beginning } from './beginning.ts';
import { editorialLines } from './editorialLines.ts';
import { nextOrder } from './neighbours.ts';

/** A reading path with as many steps as a path must have, still to be chosen and given reasons. */
export function newPath(beginning: Beginning): string {
  const { title, files, ids } = beginning;
  const step = (kind: string, slug: string | undefined, why: string) => `  - kind: ${kind}
    slug: ${slug ?? 'none-yet'}
    why: 'TODO: ${why}.'`;
  const [first, ...others] = Array.from({ length: pathGuides.fewest }, (_, place) =>
    step(
      'guide',
      ids.guides[place],
      place === 0
        ? 'why this reader begins here, in a sentence'
        : `why guide ${place + 1} comes here for this reader, in a sentence`,
    ),
  );
  return `---
title: ${title}
reader: 'TODO: for whom, as in job seekers'
question: 'TODO: the question that the path answers, in the words of a reader?'
answer: >-
  TODO: what the path does for this reader, in 80 to 280 characters. It stands first on the page
  and in the list of paths.
${editorialLines(beginning, 'paths')}
order: ${nextOrder(files, 'paths')}
steps: # four to seven guides, a check or the map where it helps, and one plan at the end
${first ?? ''}
${step('quiz', ids.quizzes[0], 'what the reader should find out about their own network here')}
${others.join('\n')}
${step('plan', ids.plans[0], 'why this plan comes last for this reader, in a sentence')}
---

TODO: what the path leaves out, and what to read with ten minutes only.
`;
}
