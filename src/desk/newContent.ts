import { z } from 'zod';
import { stringify } from 'yaml';
import { site } from '#src/site/site.ts';
import { parseFields, slugOf, splitFrontMatter, type ContentFile } from './contentFile.ts';
import { slugFrom } from './slugFrom.ts';

/** What an editor can begin, and the page of docs/tasks/ on it. */
export const newKinds = {
  guide: { folder: 'guides', recipe: 'add-a-guide', title: [20, 90] },
  plan: { folder: 'plans', recipe: 'add-a-plan', title: [12, 90] },
  quiz: { folder: 'quizzes', recipe: 'add-a-quiz', title: [3, 120] },
  issue: { folder: 'newsletter', recipe: 'write-an-issue', title: [15, 70] },
} as const;

export type NewKind = keyof typeof newKinds;

export function isNewKind(text: string): text is NewKind {
  return Object.hasOwn(newKinds, text);
}

/**
 * A file of content that has its shape, with TODO wherever the editor has still to write. Throws
 * when no such file can be: the message says what to do.
 *
 * `files` are those of content/, which give it real neighbours; `today` is a day such as
 * `2026-11-24`.
 */
export function newContent(
  kind: NewKind,
  typedTitle: string,
  files: readonly ContentFile[],
  today: string,
): ContentFile {
  const title = typedTitle.trim().replace(/\s+/g, ' ');
  const { folder, title: lengths } = newKinds[kind];
  const [fewest, most] = lengths;
  if (title.length < fewest || title.length > most) {
    throw new Error(
      `The title has ${title.length} characters. A ${kind} has one of ${fewest} to ${most}: npm run new -- ${kind} "Title".`,
    );
  }
  const slug = kind === 'issue' ? nextMonth(files, today) : slugFrom(title);
  if (slug === '') {
    throw new Error('The title has no Latin letter to make an address of. Write one that has.');
  }
  const path = `content/${folder}/${slug}.${kind === 'quiz' ? 'yaml' : 'md'}`;
  const taken = files.find(
    (file) => file.path.startsWith(`content/${folder}/`) && slugOf(file.path) === slug,
  );
  if (taken !== undefined) {
    throw new Error(`${taken.path} is there already. Change that file, or choose another title.`);
  }
  const text = { guide: newGuide, plan: newPlan, quiz: newQuiz, issue: newIssue }[kind];
  return { path, text: text({ title: stringify(title, yamlStyle).trim(), slug, today, files }) };
}

const yamlStyle = { singleQuote: true, lineWidth: 0 } as const;

type Beginning = {
  /** As YAML writes it. */
  readonly title: string;
  readonly slug: string;
  readonly today: string;
  readonly files: readonly ContentFile[];
};

function newGuide({ title, today, files }: Beginning): string {
  const related = slugsIn(files, 'guides').slice(0, 2);
  return `---
title: ${title}
question: 'TODO: the question that the guide answers, in the words of a reader?'
answer: >-
  TODO: the answer in 80 to 280 characters. It stands first on the page, on cards and in search
  results.
${editorial(files, 'guides', today)}
related: [${related.join(', ')}] # TODO: two to four guides that a reader would want beside this one
next:
  kind: quiz # quiz, plan or guide
  slug: ${slugsIn(files, 'quizzes')[0] ?? 'none-yet'}
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

function newPlan({ title, today, files }: Beginning): string {
  return `---
title: ${title}
question: 'TODO: the question that the plan answers, in the words of a reader?'
answer: >-
  TODO: what the reader does and how long it takes, in 80 to 280 characters. It stands first on the
  page and on cards.
${editorial(files, 'plans', today)}
weeks: 1
minutesPerWeek: 20
dimensions: [${dimensionsIn(files)[0] ?? 'none-yet'}] # TODO: which scores of a quiz it serves
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
guides: [${slugsIn(files, 'guides')[0] ?? 'none-yet'}] # TODO: one to four guides that say why
order: ${nextOrder(files, 'plans')}
---

TODO: what the plan rests on, with its sources.
`;
}

function newIssue({ title, slug, files }: Beginning): string {
  return `---
title: ${title}
summary: 'TODO: what the letter holds, in 50 to 140 characters, for the mailbox'
date: ${firstTuesday(slug)}
topics: [${topicsIn(files)[0] ?? 'none-yet'}] # TODO: of ${topicsIn(files).join(', ')}
author: ${fieldOfNewest(files, 'newsletter', 'author') ?? `The editor of ${site.name}`}
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

function newQuiz({ title, slug, files }: Beginning): string {
  const guides = slugsIn(files, 'guides');
  const action = (place: number) => `      - title: 'TODO: action ${place + 1}, in a few words'
        firstStep: 'TODO: the first thing to do, today'
        minutes: 10
        guide: ${guides[place % Math.max(1, guides.length)] ?? 'none-yet'}`;
  return `id: ${slug}
version: 1
title: ${title}
summary: 'TODO: what it asks and what it tells, in a sentence.'
minutes: 3
frame: 'TODO: which people and what time to have in mind.'
topics: [${topicsIn(files)[0] ?? 'none-yet'}] # TODO: of ${topicsIn(files).join(', ')}

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
    plan: ${slugsIn(files, 'plans')[0] ?? 'none-yet'}

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

/** The fields that guides and plans share. */
function editorial(files: readonly ContentFile[], folder: string, today: string): string {
  const topics = topicsIn(files);
  return `topics: [${topics[0] ?? 'none-yet'}] # TODO: one to three of ${topics.join(', ')}
author: ${fieldOfNewest(files, folder, 'author') ?? `${site.name} editors`}
published: ${today}
reviewed: ${today}
reviewDue: ${Number(today.slice(0, 4)) + 1}${today.slice(4).replace('-02-29', '-02-28')}`;
}

function slugsIn(files: readonly ContentFile[], folder: string): string[] {
  return filesIn(files, folder).map(({ path }) => slugOf(path));
}

function filesIn(files: readonly ContentFile[], folder: string): ContentFile[] {
  const ending = folder === 'quizzes' ? /\.ya?ml$/ : /\.mdx?$/;
  return files.filter(({ path }) => path.startsWith(`content/${folder}/`) && ending.test(path));
}

function dataOf({ path, text }: ContentFile): unknown {
  return parseFields(/\.mdx?$/.test(path) ? (splitFrontMatter(text).frontMatter ?? '') : text).data;
}

const withId = z.array(z.object({ id: z.string() }));

function topicsIn(files: readonly ContentFile[]): string[] {
  const file = files.find(({ path }) => path === 'content/topics.yaml');
  return file === undefined ? [] : (withId.safeParse(dataOf(file)).data ?? []).map(({ id }) => id);
}

function dimensionsIn(files: readonly ContentFile[]): string[] {
  return filesIn(files, 'quizzes').flatMap(
    (file) =>
      z
        .object({ dimensions: withId })
        .safeParse(dataOf(file))
        .data?.dimensions.map(({ id }) => id) ?? [],
  );
}

function fieldsIn(files: readonly ContentFile[], folder: string): Record<string, unknown>[] {
  return filesIn(files, folder).flatMap((file) => {
    const fields = z.record(z.string(), z.unknown()).safeParse(dataOf(file)).data;
    return fields === undefined ? [] : [fields];
  });
}

/** The field of the last file by name, as a line of YAML. */
function fieldOfNewest(
  files: readonly ContentFile[],
  folder: string,
  field: string,
): string | undefined {
  const value = fieldsIn(files, folder).at(-1)?.[field];
  return typeof value === 'string' ? stringify(value, yamlStyle).trim() : undefined;
}

/** One more than the last, since the first topic may not be the one it stays in. */
function nextOrder(files: readonly ContentFile[], folder: string): number {
  const orders = fieldsIn(files, folder).map(({ order }) =>
    typeof order === 'number' ? order : 0,
  );
  return Math.min(999, Math.max(0, ...orders) + 1);
}

/** The first month without a letter, from this one on and after the newest. */
function nextMonth(files: readonly ContentFile[], today: string): string {
  const newest = slugsIn(files, 'newsletter').sort().at(-1) ?? '';
  const current = today.slice(0, 7);
  if (newest < current) return current;
  const [year = 0, month = 0] = newest.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);
}

function firstTuesday(month: string): string {
  const day = new Date(`${month}-01T00:00:00Z`);
  day.setUTCDate(1 + ((9 - day.getUTCDay()) % 7));
  return day.toISOString().slice(0, 10);
}
