import type { ContentFile } from '#src/desk/reading/contentFile.ts';
import { wordSalad } from '../support/wordSalad.ts';

/** A small made-up content folder with nothing wrong in it, for planting one fault at a time. */
export const soundContent: readonly ContentFile[] = [
  soundGuide('first-guide', ['second-guide', 'third-guide'], 1),
  soundGuide('second-guide', ['first-guide', 'third-guide'], 2),
  soundGuide('third-guide', ['first-guide', 'second-guide'], 3),
  soundGuide('fourth-guide', ['first-guide', 'second-guide'], 4),
  {
    path: 'content/paths/short-path.md',
    text: `---
title: A short path to test
reader: people who test
question: Which guides do I read first?
answer: ${'You read four guides, look at your own list in between and end with a plan. '.repeat(2).trim()}
author: The editors
published: 2026-01-01
reviewed: 2026-02-01
reviewDue: 2027-02-01
order: 1
steps:
  - { kind: guide, slug: first-guide, why: It says where to begin before anything else is said. }
  - { kind: guide, slug: second-guide, why: It goes on from the list that the first one leaves you. }
  - { kind: quiz, slug: small-quiz, why: Now you can look at your own list with open eyes. }
  - { kind: guide, slug: third-guide, why: It answers what the check has most likely shown you. }
  - { kind: guide, slug: fourth-guide, why: It comes last because it asks for the most courage. }
  - { kind: plan, slug: small-plan, why: One week is enough to try all of it with one person. }
---

It rests on one study of people who moved.[@moore2001]
`,
  },
  {
    path: 'content/plans/small-plan.md',
    text: `---
title: A small plan to test
question: What can I do in a week?
answer: ${'You write to one person you know, and keep a note of what came of it. '.repeat(2).trim()}
topics: [look]
weeks: 1
minutesPerWeek: 20
dimensions: [reach]
steps:
  - id: write-one
    week: 1
    minutes: 10
    title: Write to one person
    do: Choose one person whom you know slightly, and write three lines to them.
  - id: note-it
    week: 1
    minutes: 10
    title: Note what happened
    do: Write down the day, the name and what you heard back, if anything came.
record: Write down the day and the name.
stop: Stop when you have written to one person.
untested: This plan itself has not been tested.
guides: [first-guide]
author: The editors
published: 2026-01-01
reviewed: 2026-02-01
reviewDue: 2027-02-01
order: 1
---

It rests on one study of people who moved.[@moore2001]
`,
  },
  soundLetter('2026-03'),
  {
    path: 'content/pages/about.md',
    text: `---
title: About this site
description: What this made-up site is for, who writes it, and how to reach them.
---

See [the first guide](/guides/first-guide/#where-to-begin).
`,
  },
  {
    path: 'content/quizzes/small-quiz.yaml',
    text: `id: small-quiz
version: 1
title: A small quiz
summary: One question on whom you meet.
minutes: 1
frame: Think of the last week.
topics: [look]
overall: { needs: 1 }
focus: { below: 50, atMost: 1, tieBreak: [reach] }
bands:
  - { id: low, label: Few, from: 0, meaning: You meet few people. }
  - { id: high, label: Many, from: 50, meaning: You meet many people. }
dimensions:
  - id: reach
    label: Reach
    asks: How many people do you meet?
    inOverall: true
    plan: small-plan
    readings: { low: You meet few people., high: You meet many people. }
    actions:
      - guide: first-guide#where-to-begin
        title: Write to one
        firstStep: Choose a name.
        minutes: 10
      - { guide: second-guide, title: Write to two, firstStep: Choose two names., minutes: 10 }
      - { guide: third-guide, title: Write to three, firstStep: Choose three names., minutes: 10 }
questions:
  - id: q1
    kind: single-choice
    shape: rising
    dimension: reach
    text: How many people did you meet?
    skip: Not sure
    options:
      - { id: none, label: None, score: 0, said: You met nobody. }
      - { id: some, label: Some, score: 100, said: You met some people. }
`,
  },
  {
    path: 'content/newsletter/consent.yaml',
    text: `- id: '2026-01-01'
  wording: We wrote to you once a month until you left.
  fingerprint: '746a4e1306a8'
- id: '2026-02-01'
  wording: We write to you once a month until you leave.
  fingerprint: '975b52ab5c95'
`,
  },
  {
    path: 'content/asked.yaml',
    text: `/guides/first-guide/:
  - who can I ask for news
/plans/small-plan/:
  - what to do this week
`,
  },
  {
    path: 'content/synonyms.yaml',
    text: `- [cv, resume]
- [job, work, 9 to 5]
`,
  },
  {
    path: 'content/topics.yaml',
    text: `- id: look
  title: Look at yours
  summary: What you have, seen plainly.
  order: 1
`,
  },
  {
    path: 'content/references.json',
    text: `[
  {
    "id": "moore2001",
    "type": "article-journal",
    "title": "A study of people who moved",
    "author": [{ "family": "Moore", "given": "Ann" }],
    "issued": { "date-parts": [[2001]] },
    "container-title": "Journal of Moves",
    "DOI": "10.1000/moves.1",
    "custom": {
      "strength": "good",
      "finding": "People who moved wrote to friends less often.",
      "limit": "One town only.",
      "facts": ["F1"]
    }
  }
]
`,
  },
];

/** A letter with nothing wrong in it, when its file is named by the month. */
export function soundLetter(name: string): ContentFile {
  return {
    path: `content/newsletter/${name}.md`,
    text: `---
title: A letter about one name
summary: Ten minutes, one name and three lines to somebody whom you know slightly.
date: 2026-03-03
topics: [look]
author: The editors
---

In one study, 12% of people wrote to a friend.[@moore2001] See [where to begin](/guides/first-guide/).

${filler(name, 27)}

:::exercise[Ten minutes with a list]{minutes=10}
1. Write down ten names at 10:30.
:::

:::words[To somebody you know slightly]
Hello Sam, I found your old list today.
:::

[A small plan](/plans/small-plan/) goes further.
`,
  };
}

/** A guide with nothing wrong in it that links to two others. */
export function soundGuide(
  slug: string,
  others: readonly [string, string],
  order = 9,
): ContentFile {
  return {
    path: `content/guides/${slug}.md`,
    text: `---
title: How the guide called ${slug} begins
question: Where do I begin with this?
answer: You begin with a list. ${wordSalad(seedOf(slug), 2).slice(0, 150)}
topics: [look]
author: The editors
published: 2026-01-01
reviewed: 2026-02-01
reviewDue: 2027-02-01
related: [${others.join(', ')}]
next: { kind: quiz, slug: small-quiz, text: Find out where you stand. }
order: ${order}
---

Begin here. See [one](/guides/${others[0]}/) and [two](/guides/${others[1]}/).

## Where to begin

In one study, 12% of 4,000 people wrote to a friend.[@moore2001] A note says more.[^town]

${filler(`${slug} 1`, 32)}

## What to do

:::exercise[Ten minutes with a list]{minutes=10}
1. Write down 100 people, 10% at a time.
:::

| Who | How many |
| --- | --- |
| Friends | 4,000 people [@moore2001] |

## Where it stops

${filler(`${slug} 2`, 32)}

## If nobody answers

:::stuck[If nobody answers]
Write to the next person at 10:30.
:::

[^town]: It was one town only.
`,
  };
}

/** A paragraph without a claim, unlike that of any other name. */
function filler(name: string, sentences: number): string {
  return `You know more people than come to mind at first. ${wordSalad(seedOf(name), sentences)}`;
}

function seedOf(name: string): number {
  return [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
}
