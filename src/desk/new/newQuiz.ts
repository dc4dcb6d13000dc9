import type { Beginning } from './beginning.ts';
/** A quiz of one question that holds together, still to be written. */
export function newQuiz({ title, slug, ids }: Beginning): string {
  const action = (place: number) => `      - title: 'TODO: action ${place + 1}, in a few words'
        firstStep: 'TODO: the first thing to do, today'
        minutes: 10
        guide: ${ids.guides[place % Math.max(1, ids.guides.length)] ?? 'none-yet'}`;
  return `id: ${slug}
version: 1
title: ${title}
summary: 'TODO: what it asks and what it tells, in a sentence.'
minutes: 3
frame: 'TODO: which people and what time to have in mind.'
topics: [${ids.topics[0] ?? 'none-yet'}] # TODO: of ${ids.topics.join(', ')}

questions:
  - id: q1
    kind: single-choice
    shape: rising
    dimension: first
    text: 'TODO: a question about what can be counted?'
    skip: Not sure
    options:
      - { id: none, label: None, score: 0, said: 'TODO: the answer, said back to the person.' }
      - { id: some, label: Some, score: 50, said: 'TODO: the answer, said back to the person.' }
      - { id: many, label: Many, score: 100, said: 'TODO: the answer, said back to the person.' }

dimensions:
  - id: first # TODO: a name for what the question measures
    label: 'TODO: its name on screen'
    asks: 'TODO: what it asks, as a question?'
    inOverall: true
    hue: blue # of blue, amber, green, plum, red, olive, teal and brown; each dimension its own
    readings:
      low: 'TODO: what a low score means.'
      middle: 'TODO: what a middling score means.'
      high: 'TODO: what a high score means.'
    actions:
${[0, 1, 2].map(action).join('\n')}
    plan: ${ids.plans[0] ?? 'none-yet'}

bands:
  - { id: low, label: 'TODO: a name', from: 0, meaning: 'TODO: what it means in all.' }
  - { id: middle, label: 'TODO: a name', from: 40, meaning: 'TODO: what it means in all.' }
  - { id: high, label: 'TODO: a name', from: 70, meaning: 'TODO: what it means in all.' }

overall: { needs: 1 }

focus:
  below: 60
  atMost: 1
  tieBreak: [first]
`;
}
