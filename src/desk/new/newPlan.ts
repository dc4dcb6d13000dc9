import type { Beginning } from './beginning.ts';
import { editorialLines } from './editorialLines.ts';
import { nextOrder } from './neighbours.ts';

/** A plan of one week and one step, still to be written. */
export function newPlan(beginning: Beginning): string {
  const { title, files, ids } = beginning;
  return `---
title: ${title}
question: 'TODO: the question that the plan answers, in the words of a reader?'
answer: >-
  TODO: what the reader does and how long it takes, in 80 to 280 characters. It stands first on the
  page and on cards.
topics: [${ids.topics[0] ?? 'none-yet'}] # TODO: one to three of ${ids.topics.join(', ')}
${editorialLines(beginning, 'plans')}
weeks: 1
minutesPerWeek: 20
dimensions: [${ids.dimensions[0] ?? 'none-yet'}] # TODO: which scores of a quiz it serves
steps:
  - id: first-step # kept on readers' devices, so it never changes later
    week: 1
    minutes: 10
    title: 'TODO: the first step, in a few words'
    do: 'TODO: what to do, so that somebody could begin at once.'
    words: 'TODO: a message or question to adapt, or leave "words" out.'
record: 'TODO: what to write down, and when.'
stop: 'TODO: when the plan is done, and when to leave off.'
untested: 'TODO: that this plan has not been tested, and what it rests on.'
guides: [${ids.guides[0] ?? 'none-yet'}] # TODO: one to four guides that say why
order: ${nextOrder(files, 'plans')}
---

TODO: what the plan rests on, with its sources.
`;
}
