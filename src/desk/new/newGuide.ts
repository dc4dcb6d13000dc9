import type { Beginning } from './beginning.ts';
import { editorialLines } from './editorialLines.ts';
import { nextOrder } from './neighbours.ts';

/** A guide with every part that a guide owes its reader, still to be written. */
export function newGuide(beginning: Beginning): string {
  const { title, files, ids } = beginning;
  return `---
title: ${title}
question: 'TODO: the question that the guide answers, in the words of a reader?'
answer: >-
  TODO: the answer in 80 to 280 characters. It stands first on the page, on cards and in search
  results.
topics: [${ids.topics[0] ?? 'none-yet'}] # TODO: one to three of ${ids.topics.join(', ')}
${editorialLines(beginning, 'guides')}
related: [${ids.guides.slice(0, 2).join(', ')}] # TODO: two to four guides that a reader would want beside this one
next:
  kind: quiz # quiz, plan or guide
  slug: ${ids.quizzes[0] ?? 'none-yet'}
  text: 'TODO: why to go there next, in one line'
order: ${nextOrder(files, 'guides')}
---

TODO: the answer once more, with its reason. The page prints title and answer itself. Link to two
other guides somewhere in the text.

## TODO: a heading that says what its section says

TODO: what is known, how well, and by whom. Cite after the sentence that makes the claim.

:::strength[suggestive]
TODO: how strong the evidence is, and where it stops.
:::

## TODO: what to do, as a heading

:::words[TODO: what to write or ask]
TODO: words that a reader can copy.
:::

## TODO: where to try it, as a heading

:::exercise[TODO: what it is, with its time]{minutes=10}
1. TODO: the first thing to do.
:::

## TODO: where it does not hold, as a heading

:::stuck[TODO: when]
TODO: what to do if it does not work.
:::
`;
}
