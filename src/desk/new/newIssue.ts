import { site } from '#src/site/site.ts';
import type { Beginning } from './beginning.ts';
import { authorOfNewest } from './neighbours.ts';

/** A letter for the month that is its slug, as a draft. */
export function newIssue({ title, slug, files, ids }: Beginning): string {
  return `---
title: ${title}
summary: 'TODO: what the letter holds, in 50 to 140 characters, for the mailbox'
date: ${firstTuesday(slug)}
topics: [${ids.topics[0] ?? 'none-yet'}] # TODO: of ${ids.topics.join(', ')}
author: ${authorOfNewest(files, 'newsletter') ?? `The editor of ${site.name}`}
draft: true
---

TODO: one thing, to one person. Link to a guide where it goes further.

:::exercise[TODO: what it is, with its time]{minutes=10}
1. TODO: the first thing to do.
:::

:::words[TODO: what to write or ask]
TODO: words that a reader can copy.
:::

TODO: a link to a plan or a quiz.
`;
}

function firstTuesday(month: string): string {
  const day = new Date(`${month}-01T00:00:00Z`);
  day.setUTCDate(1 + ((9 - day.getUTCDay()) % 7));
  return day.toISOString().slice(0, 10);
}
