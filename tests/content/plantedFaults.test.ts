import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkContent } from '#src/desk/checkContent.ts';
import { checkSearchWords } from '#src/desk/kinds/checkSearchWords.ts';
import { readAsked } from '#src/search/index/readAsked.ts';
import { describeProblem } from '#src/site/problem.ts';
import { site } from '#src/site/site.ts';
import { soundContent, soundGuide, soundLetter } from './soundContent.ts';

const guide = 'content/guides/first-guide.md';
const plan = 'content/plans/small-plan.md';
const letter = 'content/newsletter/2026-03.md';
const path = 'content/paths/short-path.md';
const today = '2026-03-01';

test('content with nothing wrong has no problem and no warning', async () => {
  const { problems, warnings, counts } = await checkContent(soundContent, today);
  assert.deepEqual(problems, []);
  assert.deepEqual(warnings, []);
  assert.deepEqual(counts, {
    guides: 4,
    paths: 1,
    plans: 1,
    quizzes: 1,
    issues: 1,
    pages: 1,
    references: 1,
  });
});

/** Two sentences that nobody likes to read, as often as a guide needs words. */
const hardProse = Array.from(
  { length: 12 },
  (_, number) =>
    `Organisational differentiation number ${number} necessitates multidimensional reconfiguration of interpersonal communication infrastructures, notwithstanding considerable institutional heterogeneity, administrative incompatibility, unsatisfactory interdepartmental coordination and an insufficiently differentiated professional vocabulary.`,
).join(' ');

function passageOf(path: string): string {
  const text = soundContent.find((file) => file.path === path)?.text ?? '';
  return /^You know more people.*$/m.exec(text)?.[0] ?? '';
}

type Fault = {
  readonly called: string;
  readonly file: string;
  /** What stands in the sound file, and what to put in its place. */
  readonly from: string | RegExp;
  readonly to: string;
  /** Text of the line that the complaint must point at; `undefined` for the first line. */
  readonly at?: string;
  readonly says: RegExp;
  readonly cure: string | RegExp;
};

const faults: readonly Fault[] = [
  {
    called: 'a group of synonyms with one word',
    file: 'content/synonyms.yaml',
    from: '[cv, resume]',
    to: '[cv]',
    at: '- [cv]',
    says: /Group 1 lists no two words/,
    cure: 'Write two words or more: - [cv, resume]',
  },
  {
    called: 'a synonym that stands in two groups',
    file: 'content/synonyms.yaml',
    from: 'work, 9',
    to: 'resume, 9',
    at: '- [job, resume',
    says: /"resume" stands in group 1 as well/,
    cure: 'Keep it in one of the two.',
  },
  {
    called: 'synonyms that are no YAML',
    file: 'content/synonyms.yaml',
    from: '- [job',
    to: '\t- [job',
    at: '\t- [job',
    says: /A tab stands/,
    cure: 'Indent with blanks, two for each level.',
  },
  {
    called: 'what readers ask of a page that does not exist',
    file: 'content/asked.yaml',
    from: '/plans/small-plan/',
    to: '/plans/smal-plan/',
    at: '/plans/smal-plan/',
    says: /There is no page \/plans\/smal-plan\//,
    cure: 'Did you mean "/plans/small-plan/"?',
  },
  {
    called: 'a line of what readers ask that YAML takes for a field',
    file: 'content/asked.yaml',
    from: 'what to do this week',
    to: 'what to do: this week',
    at: '  - what to do: this week',
    says: /Line 1 of \/plans\/small-plan\/ is no text/,
    cure: 'Put a line with a colon, or a number alone, in quotes.',
  },
  {
    called: 'an address of what readers ask without lines',
    file: 'content/asked.yaml',
    from: '\n  - what to do this week',
    to: '',
    at: '/plans/small-plan/',
    says: /\/plans\/small-plan\/ has no list of lines/,
    cure: 'Write "- " and a line of text below it.',
  },
  {
    called: 'a heading that begins with a figure',
    file: guide,
    from: '## Where it stops',
    to: '## “71” has a price',
    at: '## “71” has a price',
    says: /begins with a figure/,
    cure: 'Begin it with a word.',
  },
  {
    called: 'a consent wording that was changed',
    file: 'content/newsletter/consent.yaml',
    from: 'until you left.',
    to: 'until we like.',
    at: 'until we like.',
    says: /not the one of its fingerprint\. If people have seen it, put it back/,
    cure: "If people have seen it, put it back and add a new version below. If it is new, write fingerprint: '3b1156deca35'.",
  },
  {
    called: 'consent versions out of order',
    file: 'content/newsletter/consent.yaml',
    from: "'2026-02-01'",
    to: "'2025-02-01'",
    at: '2025-02-01',
    says: /2025-02-01 stands after 2026-01-01\. Put the newest version last/,
    cure: 'Put the newest version last, each with a day of its own.',
  },
  {
    called: 'a consent version without its fingerprint',
    file: 'content/newsletter/consent.yaml',
    from: "  fingerprint: '746a4e1306a8'\n",
    to: '',
    at: "'2026-01-01'",
    says: /"fingerprint" is missing/,
    cure: 'Add it; docs/tasks/make-it-yours.md lists all fields.',
  },
  {
    called: 'no consent wording at all',
    file: 'content/newsletter/consent.yaml',
    from: /^[\s\S]*$/,
    to: '',
    says: /no wording for people to agree to/,
    cure: 'Write one entry after another.',
  },
  {
    called: 'an unknown field',
    file: guide,
    from: 'related:',
    to: 'relatd: [a, b]\nrelated:',
    at: 'relatd:',
    says: /"relatd" is not known\. Did you mean "related"\?/,
    cure: 'Did you mean "related"?',
  },
  {
    called: 'a missing field',
    file: guide,
    from: /^author: .*\n/m,
    to: '',
    at: 'title: How',
    says: /"author" is missing/,
    cure: 'Add it; docs/tasks/add-a-guide.md lists all fields.',
  },
  {
    called: 'an answer that is too short',
    file: guide,
    from: /^answer: .*$/m,
    to: 'answer: Begin.',
    at: 'answer: Begin.',
    says: /at least 80 characters/,
    cure: 'docs/tasks/add-a-guide.md says what it takes.',
  },
  {
    called: 'YAML that cannot be read',
    file: guide,
    from: 'topics: [look]',
    to: 'topics: [look',
    says: /Something that is closed by \] has no end above this line/,
    cure: 'Look for where it begins, and write the ].',
    at: 'author:',
  },
  {
    called: 'no front matter',
    file: 'content/pages/about.md',
    from: /^---[\s\S]*?\n---\n/,
    to: '',
    says: /has no front matter/,
    cure: 'Begin it with the fields between two lines of three hyphens.',
  },
  {
    called: 'a review before publication',
    file: guide,
    from: 'reviewed: 2026-02-01',
    to: 'reviewed: 2025-02-01',
    at: 'reviewed:',
    says: /must not be before published/,
    cure: 'docs/tasks/add-a-guide.md says what it takes.',
  },
  {
    called: 'a change before publication',
    file: guide,
    from: 'order: 1',
    to: 'changes:\n  - date: 2025-12-31\n    note: Says more of where to begin.\norder: 1',
    at: '2025-12-31',
    says: /"changes\.0\.date": must not be before published \(2026-01-01\)/,
    cure: 'docs/tasks/add-a-guide.md says what it takes.',
  },
  {
    called: 'changes of which the newest does not stand first',
    file: guide,
    from: 'order: 1',
    to: 'changes:\n  - date: 2026-02-01\n    note: Says more of where to begin.\n  - date: 2026-02-09\n    note: Says less of where to begin.\norder: 1',
    at: '2026-02-09',
    says: /"changes\.1\.date": must not be after the change above it \(2026-02-01\): the newest stands first/,
    cure: 'docs/tasks/add-a-guide.md says what it takes.',
  },
  {
    called: 'a change that does not say what changed',
    file: guide,
    from: 'order: 1',
    to: 'changes:\n  - date: 2026-02-01\n    note: Small edits.\norder: 1',
    at: 'note: Small edits',
    says: /"changes\.0\.note": must have at least 20 characters/,
    cure: 'docs/tasks/add-a-guide.md says what it takes.',
  },
  {
    called: 'a topic that does not exist',
    file: guide,
    from: 'topics: [look]',
    to: 'topics: [lok]',
    at: 'topics:',
    says: /no topic "lok"\. Did you mean "look"\?/,
    cure: 'Did you mean "look"?',
  },
  {
    called: 'a related guide that does not exist',
    file: guide,
    from: 'related: [second-guide',
    to: 'related: [secnd-guide',
    at: 'related:',
    says: /"secnd-guide"\. Did you mean "second-guide"\?/,
    cure: 'Did you mean "second-guide"?',
  },
  {
    called: 'a guide related to itself',
    file: guide,
    from: 'related: [second-guide',
    to: 'related: [first-guide',
    at: 'related:',
    says: /no other guide "first-guide"/,
    cure: 'There are second-guide, third-guide, fourth-guide.',
  },
  {
    called: 'a next step that does not exist',
    file: guide,
    from: 'slug: small-quiz',
    to: 'slug: smal-quiz',
    at: 'next:',
    says: /no quiz "smal-quiz"/,
    cure: 'Did you mean "small-quiz"?',
  },
  {
    called: 'a quick look in plain Markdown',
    file: guide,
    from: '## What to do',
    to: `<QuickLook quiz="small-quiz" questions={['q1']} />\n\n## What to do`,
    at: '<QuickLook',
    says: /ends in \.mdx/,
    cure: 'Rename it to end in .mdx.',
  },
  {
    called: 'an unknown citation',
    file: guide,
    from: 'friend.[@moore2001]',
    to: 'friend.[@more2001]',
    at: 'In one study',
    says: /"more2001" is not in .*Did you mean "moore2001"\?/,
    cure: 'Did you mean "moore2001"?',
  },
  {
    called: 'a citation in a heading',
    file: guide,
    from: '## What to do',
    to: '## What to do [@moore2001]',
    at: '## What to do',
    says: /heading cites/,
    cure: 'Cite it in the sentence that makes the claim.',
  },
  {
    called: 'a dead link',
    file: guide,
    from: '(/guides/third-guide/)',
    to: '(/guides/thrid-guide/)',
    at: 'Begin here',
    says: /leads to no page\. Did you mean "\/guides\/third-guide\/"\?/,
    cure: 'Did you mean "/guides/third-guide/"?',
  },
  {
    called: 'a link without its last slash',
    file: guide,
    from: 'See [one]',
    to: 'See [p](/plans/small-plan) and [one]',
    at: 'Begin here',
    says: /Did you mean "\/plans\/small-plan\/"\?/,
    cure: 'Did you mean "/plans/small-plan/"?',
  },
  {
    called: 'a dead anchor',
    file: 'content/pages/about.md',
    from: '#where-to-begin',
    to: '#where-to-begn',
    at: 'See [the first',
    says: /Did you mean "#where-to-begin"\?/,
    cure: 'Did you mean "#where-to-begin"?',
  },
  {
    called: 'a link with the address of this very site',
    file: guide,
    from: 'See [one]',
    to: `See [p](${site.origin}/guides/third-guide/) and [one]`,
    at: 'Begin here',
    says: /names this site/,
    cure: 'Write /guides/third-guide/.',
  },
  {
    called: 'a link that begins with no slash',
    file: guide,
    from: 'See [one]',
    to: 'See [p](third-guide.md) and [one]',
    at: 'Begin here',
    says: /does not begin with a slash/,
    cure: 'Write the whole address, such as /guides/weak-ties/, or https:// before another site.',
  },
  {
    called: 'an unsafe link',
    file: guide,
    from: 'See [one]',
    to: 'See [p](javascript:alert) and [one]',
    at: 'Begin here',
    says: /not safe/,
    cure: 'Begin it with https:// or /.',
  },
  {
    called: 'a link to one other guide only',
    file: guide,
    from: ' and [two](/guides/third-guide/)',
    to: '',
    at: 'next:',
    says: /one other guide only/,
    cure: 'Link to two or more where a reader would want them.',
  },
  {
    called: 'no way on to a plan or quiz',
    file: guide,
    from: /kind: quiz, slug: small-quiz/,
    to: 'kind: guide, slug: second-guide',
    at: 'next:',
    says: /no plan and no quiz/,
    cure: 'Link to one, in the text or under "next".',
  },
  {
    called: 'a percentage without a source',
    file: guide,
    from: 'Begin here.',
    to: 'Of all jobs, 12% are new.',
    at: 'Of all jobs',
    says: /a percentage without a source: "Of all jobs, 12% are new\."/,
    cure: 'Cite it with [@key] at the end of the sentence.',
  },
  {
    called: 'a count of people without a source',
    file: guide,
    from: 'Begin here.',
    to: 'It holds for 20 million people.',
    at: 'It holds',
    says: /a count of people/,
    cure: 'Cite it with [@key] at the end of the sentence.',
  },
  {
    called: 'a finding without a source',
    file: guide,
    from: 'Begin here.',
    to: 'Researchers have found that it helps.',
    at: 'Researchers',
    says: /the finding of a study/,
    cure: 'Cite it with [@key] at the end of the sentence.',
  },
  {
    called: 'a table of counts without a source',
    file: guide,
    from: '4,000 people [@moore2001]',
    to: '4,000 people',
    at: '| Who',
    says: /a count of people/,
    cure: 'Cite it with [@key] at the end of the sentence.',
  },
  {
    called: 'a sentence that the evidence does not carry',
    file: guide,
    from: 'Begin here.',
    to: 'Some 80% of all\njobs are hidden.[@moore2001]',
    at: 'Some 80%',
    says: /jobs-by-networking/,
    cure: 'Leave it out, or, if the text takes it apart, add jobs-by-networking to "namesMyths".',
  },
  {
    called: 'such a sentence in a quiz',
    file: 'content/quizzes/small-quiz.yaml',
    from: 'meaning: You meet many people.',
    to: 'meaning: Your network health is good.',
    at: '- { id: high',
    says: /Says "network health": a network is not well or ill/,
    cure: 'Leave it out, or say what the evidence carries.',
  },
  {
    called: 'what is still to do in a guide',
    file: guide,
    from: 'Begin here.',
    to: 'TODO: begin here.',
    at: 'TODO: begin',
    says: /Still to do: "begin here\. See/,
    cure: 'Write it in the place of TODO.',
  },
  {
    called: 'what is still to do in a quiz',
    file: 'content/quizzes/small-quiz.yaml',
    from: 'title: A small quiz',
    to: "title: 'TODO: its name'",
    at: "title: 'TODO",
    says: /Still to do: "its name"/,
    cure: 'Write it in the place of TODO.',
  },
  {
    called: 'a myth named in front matter but not in the text',
    file: guide,
    from: 'order: 1',
    to: 'namesMyths: [weak-ties-84]\norder: 1',
    at: 'namesMyths:',
    says: /does not name the myth/,
    cure: 'Take it out of "namesMyths".',
  },
  {
    called: 'a heading that skips a level',
    file: guide,
    from: '## What to do',
    to: '#### What to do',
    at: '#### What',
    says: /skips a level\. Write it with ###\./,
    cure: 'Write it with ###.',
  },
  {
    called: 'a title in the body',
    file: guide,
    from: 'Begin here.',
    to: '# Begin\n\nHere.',
    at: '# Begin',
    says: /prints its own title/,
    cure: 'Begin headings with ##.',
  },
  {
    called: 'an image without a text',
    file: guide,
    from: 'Begin here.',
    to: 'Begin ![](/a.png) here.',
    at: 'Begin ![]',
    says: /image has no text/,
    cure: 'Describe it in ![…].',
  },
  {
    called: 'a guide that is hard to read',
    file: guide,
    from: /You know more people[^\n]*/g,
    to: hardProse,
    at: 'Organisational',
    says: /reads at grade \d\d\.\d \(Flesch–Kincaid\); 8 is the most\. .* here, "Organisational/,
    cure: /^Shorten the words and split the hardest sentences: here, "Organisational .{30,80}…"; line 21, "Organisational .{30,80}…"; line 21, "Organisational .{30,80}…"\.$/,
  },
  {
    called: 'a passage of another guide',
    file: 'content/guides/second-guide.md',
    from: 'Begin here.',
    to: passageOf(guide),
    at: 'You know more people',
    says: /almost the same as content\/guides\/first-guide\.md:21: "You know more people/,
    cure: 'Say it in one place and link to it from the other, or write this one anew.',
  },
  {
    called: 'a step of a plan that a guide holds already',
    file: plan,
    from: 'Choose one person whom you know slightly, and write three lines to them.',
    to: passageOf(guide).slice(0, 400).replaceAll(':', ''),
    at: '    do: You know',
    says: /almost the same as content\/guides\/first-guide\.md:21/,
    cure: 'Say it in one place and link to it from the other, or write this one anew.',
  },
  {
    called: 'an image whose text is its file name',
    file: guide,
    from: 'Begin here.',
    to: 'Begin ![boat.png](/boat.png) here.',
    at: 'Begin ![boat',
    says: /text "boat\.png" does not say what the image shows/,
    cure: 'Say in ![…] what a reader who cannot see it would miss.',
  },
  {
    called: 'an image from another site',
    file: guide,
    from: 'Begin here.',
    to: 'Begin ![A boat](https://example.org/boat.png) here.',
    at: 'Begin ![A boat',
    says: /would be fetched from another site/,
    cure: 'Put the file into public/ and begin its address with a slash.',
  },
  {
    called: 'a table with an empty corner',
    file: guide,
    from: '| Who | How many |',
    to: '| | How many |',
    at: '| | How many',
    says: /Column 1 of the table has no name/,
    cure: 'Write in its first row what the cells below are, even in the corner.',
  },
  {
    called: 'a column that is called by its source only',
    file: guide,
    from: '| Who | How many |',
    to: '| Who | [@moore2001] |',
    at: '| Who |',
    says: /Column 2 of the table has no name/,
    cure: 'Write in its first row what the cells below are, even in the corner.',
  },
  {
    called: 'a cell beyond the last column',
    file: guide,
    from: '| Friends | 4,000 people [@moore2001] |',
    to: '| Friends | 4,000 people [@moore2001] | or more |',
    at: '| Friends |',
    says: /row has 3 cells, and the table 2 columns: the rest would not be shown/,
    cure: 'Take a | out, write one that belongs to the text as \\|, or add a column.',
  },
  {
    called: 'front matter without its end',
    file: guide,
    from: /\n---\n/,
    to: '\n',
    says: /The front matter has no end/,
    cure: 'Write a line of three hyphens below its last field.',
  },
  {
    called: 'front matter below an empty line',
    file: guide,
    from: /^/,
    to: '\n',
    says: /The front matter does not begin the file/,
    cure: /^Let the very first line be three hyphens/,
  },
  {
    called: 'a block that is never closed',
    file: guide,
    from: 'Write to the next person at 10:30.\n:::',
    to: 'Write to the next person at 10:30.',
    at: ':::stuck',
    says: /The block "stuck" has no end/,
    cure: 'Write ::: on a line of its own below its last line.',
  },
  {
    called: 'a block that is not closed before the next',
    file: guide,
    from: /Write down 100 people[^\n]*\n:::\n/,
    to: 'Write down 100 people.\n',
    at: ':::stuck',
    says: /The block "stuck" stands inside a block "exercise"/,
    cure: 'Close the one above with ::: on a line of its own first.',
  },
  {
    called: 'a block with a blank after its colons',
    file: guide,
    from: ':::stuck[',
    to: '::: stuck [',
    at: '::: stuck',
    says: /"::: stuck \[If nobody answers\]" is not read as a block/,
    cure: 'Begin one with :::name[Label], without blanks, and end it with ::: on a line of its own.',
  },
  {
    called: 'a link with a blank between its brackets',
    file: guide,
    from: 'See [one]',
    to: 'Then\nsee [more] (/guides/third-guide/) and [one]',
    at: 'see [more]',
    says: /"\] \(\/guides\/third-guide\/\)" is not read as a link/,
    cure: 'Write it [text](/guides/weak-ties/), with nothing between the brackets.',
  },
  {
    called: 'a note that is nowhere written',
    file: guide,
    from: 'Begin here.',
    to: 'Begin here.[^twon]',
    at: 'Begin here.',
    says: /"\[\^twon\]" is not read as a note/,
    cure: 'Write its text at the end, after the same mark and a colon.',
  },
  {
    called: 'a note that nothing refers to',
    file: guide,
    from: 'more.[^town]',
    to: 'more.',
    at: '[^town]:',
    says: /Nothing in the text refers to the note "\[\^town\]"/,
    cure: 'Write [^town] where it belongs, or take the note out.',
  },
  {
    called: 'a citation in round brackets',
    file: guide,
    from: 'friend.[@moore2001]',
    to: 'friend.(@moore2001)',
    at: 'In one study',
    says: /"\(@moore2001\)" is not read as a citation/,
    cure: 'Write it [@lee2022], or [@lee2022; @ode2021], with no blank after the bracket.',
  },
  {
    called: 'a citation without its mark',
    file: guide,
    from: 'friend.[@moore2001]',
    to: 'friend.[moore2001]',
    at: 'In one study',
    says: /"\[moore2001\]" is not read as a citation/,
    cure: /^Write it \[@lee2022\]/,
  },
  {
    called: 'an image beside the text',
    file: guide,
    from: 'Begin here.',
    to: 'Begin ![A boat on a lake](boat.png) here.',
    at: 'Begin ![A boat',
    says: /The image "boat\.png" does not begin with a slash/,
    cure: 'Put the file into public/ and write its address, such as /pictures/boat.png.',
  },
  {
    called: 'HTML',
    file: guide,
    from: 'Begin here.',
    to: 'Begin <b>here</b>.',
    at: 'Begin <b>',
    says: /HTML is not used here: <b>/,
    cure: 'Write it in Markdown.',
  },
  {
    called: 'a guide that is too short',
    file: guide,
    from: /(You know more people[^\n]*)/g,
    to: 'Short.',
    at: 'Begin here',
    says: /has \d\d words/,
    cure: 'A guide has 700 to 2000.',
  },
  {
    called: 'a block that does not exist',
    file: guide,
    from: ':::stuck[',
    to: ':::stuk[',
    at: ':::stuk[',
    says: /no block called "stuk"/,
    cure: 'The blocks are words, exercise, strength, example, stuck.',
  },
  {
    called: 'an exercise that takes too long',
    file: guide,
    from: '{minutes=10}',
    to: '{minutes=40}',
    at: ':::exercise',
    says: /takes 40 minutes/,
    cure: 'Make one that takes 15 or fewer.',
  },
  {
    called: 'a note of two paragraphs',
    file: guide,
    from: 'one town only.',
    to: 'one town.\n\n    And more.',
    at: '[^town]:',
    says: /not a single paragraph/,
    cure: 'Write it as one paragraph.',
  },
  {
    called: 'a week that takes longer than the plan says',
    file: plan,
    from: 'minutesPerWeek: 20',
    to: 'minutesPerWeek: 15',
    at: '- id: write-one',
    says: /Week 1 takes 20 minutes, and the plan says 15/,
    cure: 'Raise "minutesPerWeek" or shorten the steps.',
  },
  {
    called: 'a step that stands twice',
    file: plan,
    from: 'id: note-it',
    to: 'id: write-one',
    at: '- id: write-one\n    week: 1\n    minutes: 10\n    title: Note',
    says: /id of an earlier step/,
    cure: 'docs/tasks/add-a-plan.md says what it takes.',
  },
  {
    called: 'a dimension that no quiz has',
    file: plan,
    from: '[reach]',
    to: '[raech]',
    at: 'dimensions:',
    says: /no dimension "raech"/,
    cure: 'There is only reach.',
  },
  {
    called: 'a quiz that leads to a section that is gone',
    file: 'content/quizzes/small-quiz.yaml',
    from: '#where-to-begin',
    to: '#begin',
    at: '- guide: first-guide#begin',
    says: /no section "begin"/,
    cure: 'Its sections are where-to-begin, what-to-do, where-it-stops, if-nobody-answers, footnote-label.',
  },
  {
    called: 'a quiz that leads to a guide that does not exist',
    file: 'content/quizzes/small-quiz.yaml',
    from: 'guide: second-guide',
    to: 'guide: secnd-guide',
    at: '- { guide: secnd-guide',
    says: /secnd-guide.*Did you mean/,
    cure: 'Did you mean "second-guide"?',
  },
  {
    called: 'a quiz with a band that no answers reach',
    file: 'content/quizzes/small-quiz.yaml',
    from: 'from: 50, meaning: You meet many people. }',
    to: 'from: 50, meaning: Some. }\n  - { id: top, label: Top, from: 60, meaning: You meet many people. }',
    at: 'id: high',
    says: /No answers lead to the band "high"/,
    cure: 'Move where the bands begin, or the scores of the options.',
  },
  {
    called: 'a quiz whose dimension never comes into a band',
    file: 'content/quizzes/small-quiz.yaml',
    from: 'from: 50, meaning: You meet many people. }',
    to: 'from: 50, meaning: Some. }\n  - { id: top, label: Top, from: 60, meaning: You meet many people. }',
    at: 'readings:',
    says: /bring dimension "reach" into the band "high"/,
    cure: 'Move where the bands begin, or the scores of the options.',
  },
  {
    called: 'a quiz question whose options are lopsided',
    file: 'content/quizzes/small-quiz.yaml',
    from: '      - { id: some, label: Some, score: 100',
    to: '      - { id: few, label: Few, score: 90, said: You met few. }\n      - { id: some, label: Some, score: 100',
    at: '{ id: few',
    says: /"q1" is lopsided: the step to option "few" is 90 points/,
    cure: 'Make it 60 points or fewer, or put an option in between.',
  },
  {
    called: 'a quiz question that a blind click decides',
    file: 'content/quizzes/small-quiz.yaml',
    from: '      - { id: some, label: Some, score: 100',
    to: '      - { id: few, label: Few, score: 55, said: You met few. }\n      - { id: more, label: More, score: 90, said: You met more. }\n      - { id: most, label: Most, score: 95, said: You met most. }\n      - { id: some, label: Some, score: 100',
    at: '- { id: none',
    says: /"q1" is lopsided: its options score 68 on average/,
    cure: 'Spread their scores so that the mean is 35 to 65.',
  },
  {
    called: 'a quiz with two options of one name',
    file: 'content/quizzes/small-quiz.yaml',
    from: 'id: some, label: Some,',
    to: 'id: some, label: None,',
    at: 'id: some',
    says: /both called "None"/,
    cure: 'Say what is special in "some".',
  },
  {
    called: 'a quiz dimension that counts what is no list',
    file: 'content/quizzes/small-quiz.yaml',
    from: '    plan: small-plan\n    readings:',
    to: '    outOf: 4\n    plan: small-plan\n    readings:',
    at: 'outOf: 4',
    says: /shown as a count, but is not made of one tick list/,
    cure: 'Give it one tick list, or leave "outOf" out.',
  },
  {
    called: 'a quiz without an overall number whose dimension counts towards it',
    file: 'content/quizzes/small-quiz.yaml',
    from: 'overall: { needs: 1 }',
    to: 'overall: { none: We add nothing up. }',
    at: 'inOverall: true',
    says: /counts towards an overall number that this quiz does not have/,
    cure: 'Make it false, or give "overall" what it needs.',
  },
  {
    called: 'a quiz dimension without a colour',
    file: 'content/quizzes/small-quiz.yaml',
    from: /reach/g,
    to: 'range',
    at: '- id: range',
    says: /"range" has no colour/,
    cure: 'Give it a "hue": blue, amber, green, plum, red, olive, teal or brown.',
  },
  {
    called: 'a quiz whose method cites a source that is not there',
    file: 'content/quizzes/small-quiz.yaml',
    from: /$/,
    to: `method: |\n  ${'One question, one score. '.repeat(9)}\n\n  It rests on this.[@more2001]\n`,
    at: 'It rests on this',
    says: /"more2001" is not in /,
    cure: 'Did you mean "moore2001"?',
  },
  {
    called: 'a quiz whose method links to no page',
    file: 'content/quizzes/small-quiz.yaml',
    from: /$/,
    to: `method: |\n  ${'One question, one score. '.repeat(9)}\n\n  See [more](/guides/no-guide/).\n`,
    at: 'See [more]',
    says: /leads to no page/,
    cure: /./,
  },
  {
    called: 'a letter without a summary',
    file: letter,
    from: /^summary: .*\n/m,
    to: '',
    at: 'title:',
    says: /"summary" is missing\. Add it; docs\/tasks\/write-an-issue\.md/,
    cure: 'Add it; docs/tasks/write-an-issue.md lists all fields.',
  },
  {
    called: 'a letter of another month',
    file: letter,
    from: 'date: 2026-03-03',
    to: 'date: 2026-04-03',
    at: 'date:',
    says: /2026-04-03 is not in the month of the file, 2026-03/,
    cure: 'Change the day, or the name of the file.',
  },
  {
    called: 'a letter with an unknown topic',
    file: letter,
    from: '[look]',
    to: '[lok]',
    at: 'topics:',
    says: /no topic "lok"\. Did you mean "look"\?/,
    cure: 'Did you mean "look"?',
  },
  {
    called: 'a letter that is too short',
    file: letter,
    from: /You know more[^\n]*/,
    to: 'Short.',
    at: 'In one study',
    says: /The letter has \d\d words\. A letter has 300 to 700/,
    cure: 'A letter has 300 to 700.',
  },
  {
    called: 'a letter without an exercise',
    file: letter,
    from: ':::exercise[Ten minutes with a list]{minutes=10}',
    to: ':::example[Ten minutes]',
    at: 'In one study',
    says: /no exercise/,
    cure: 'A letter has one: a block that begins with :::exercise[…].',
  },
  {
    called: 'a letter with a long exercise',
    file: letter,
    from: 'minutes=10',
    to: 'minutes=25',
    at: ':::exercise',
    says: /takes 25 minutes/,
    cure: 'Make one that takes 15 or fewer.',
  },
  {
    called: 'a letter without words to use',
    file: letter,
    from: ':::words',
    to: ':::example',
    at: 'In one study',
    says: /no words to use/,
    cure: 'Add a block that begins with :::words[…].',
  },
  {
    called: 'a letter that leads to no guide',
    file: letter,
    from: '(/guides/first-guide/)',
    to: '(/about/)',
    at: 'In one study',
    says: /links to no guide/,
    cure: 'Link to the one that goes further.',
  },
  {
    called: 'a letter that leads to no plan and no quiz',
    file: letter,
    from: '(/plans/small-plan/)',
    to: '(/about/)',
    at: 'In one study',
    says: /no plan and no quiz/,
    cure: 'Link to one where it helps.',
  },
  {
    called: 'a table in a letter',
    file: letter,
    from: '[A small plan]',
    to: '| A | B |\n| - | - |\n| 1 | 2 |\n\n[A small plan]',
    at: '| A | B |',
    says: /cannot show a table/,
    cure: 'Write it as a list: a table does not fit a phone.',
  },
  {
    called: 'a picture in a letter',
    file: letter,
    from: '[A small plan]',
    to: '![A boat](/boat.png)\n\n[A small plan]',
    at: '![A boat]',
    says: /cannot show a picture/,
    cure: 'Say it in words: many mail programs show no pictures.',
  },
  {
    called: 'a mark for an address in a letter',
    file: letter,
    from: 'Hello Sam',
    to: 'Hello {{leave}}',
    at: 'Hello {{leave}}',
    says: /server fills in/,
    cure: 'Write it without them.',
  },
  {
    called: 'a link to a letter that does not exist',
    file: guide,
    from: 'See [one]',
    to: 'See [the letter](/newsletter/2026-04/) and [one]',
    at: 'Begin here',
    says: /leads to no page\. Did you mean "\/newsletter\/2026-03\/"\?/,
    cure: 'Did you mean "/newsletter/2026-03/"?',
  },
  {
    called: 'a path through a guide that does not exist',
    file: path,
    from: 'slug: third-guide',
    to: 'slug: thrid-guide',
    at: '  - { kind: guide, slug: thrid-guide',
    says: /no guide "thrid-guide"\. Did you mean "third-guide"\?/,
    cure: 'Did you mean "third-guide"?',
  },
  {
    called: 'a path with too few guides',
    file: path,
    from: /^.*slug: fourth-guide.*\n/m,
    to: '',
    at: '  - { kind: guide, slug: first-guide',
    says: /has 3 guides\. A path has 4 to 7/,
    cure: 'A path has 4 to 7.',
  },
  {
    called: 'a path without a look at one’s own network',
    file: path,
    from: /^.*slug: small-quiz.*\n/m,
    to: '',
    at: '  - { kind: guide, slug: first-guide',
    says: /no check and no map\. Add a step/,
    cure: 'Add a step with "kind: quiz" or "kind: map" where the reader should look at their own network.',
  },
  {
    called: 'a path without a plan',
    file: path,
    from: /^.*slug: small-plan.*\n/m,
    to: '',
    at: '  - { kind: guide, slug: first-guide',
    says: /has no plan\. End it with one/,
    cure: 'End it with one step of "kind: plan", so that reading turns into something done.',
  },
  {
    called: 'a step of a path without its reason',
    file: path,
    from: ', why: Now you can look at your own list with open eyes.',
    to: '',
    at: '  - { kind: quiz',
    says: /"steps\.2\.why" is missing\. Add it; docs\/tasks\/add-a-path\.md/,
    cure: 'Add it; docs/tasks/add-a-path.md lists all fields.',
  },
  {
    called: 'a claim without a source on a path',
    file: path,
    from: '.[@moore2001]',
    to: ': 12% of 4,000 people wrote to a friend.',
    at: 'It rests on one study',
    says: /without a source/,
    cure: 'Cite it with [@key] at the end of the sentence.',
  },
  {
    called: 'a link to a path that does not exist',
    file: guide,
    from: 'See [one]',
    to: 'See [the path](/paths/shrt-path/) and [one]',
    at: 'Begin here',
    says: /leads to no page\. Did you mean "\/paths\/short-path\/"\?/,
    cure: 'Did you mean "/paths/short-path/"?',
  },
  {
    called: 'a source with an address for a DOI',
    file: 'content/references.json',
    from: '"10.1000',
    to: '"https://doi.org/10.1000',
    at: '    "DOI"',
    says: /must begin with 10\./,
    cure: 'docs/tasks/add-a-guide.md says what it takes.',
  },
];

for (const fault of faults) {
  test(`${fault.called} is found at its line`, async () => {
    let line = 1;
    const files = soundContent.map((file) => {
      if (file.path !== fault.file) return file;
      const text = file.text.replace(fault.from, fault.to);
      assert.notEqual(text, file.text, 'the fault was not planted');
      if (fault.at !== undefined) {
        const offset = text.indexOf(fault.at);
        assert.ok(offset >= 0, 'the line to point at is not there');
        line = text.slice(0, offset).split('\n').length;
      }
      return { path: file.path, text };
    });
    const { problems } = await checkContent(files, today);
    const found = problems.filter(({ message, cure }) => fault.says.test(`${message} ${cure}`));
    assert.equal(found.length, 1, JSON.stringify(problems, undefined, 1));
    assert.deepEqual({ file: found[0]?.file, line: found[0]?.line }, { file: fault.file, line });
    const cure = found[0]?.cure ?? '';
    if (typeof fault.cure === 'string') assert.equal(cure, fault.cure);
    else assert.match(cure, fault.cure);
  });
}

test('stop words of another language that are a list are found', () => {
  const file = { path: 'content/es/stop-words.yaml', text: '# Words\n- el\n- la\n' };
  assert.deepEqual(checkSearchWords([file], new Set()).map(describeProblem), [
    `${file.path}:1: The file is no text. Write words with spaces between them, below a line with >- alone.`,
  ]);
  assert.deepEqual(checkSearchWords([{ ...file, text: '>-\n  el la\n' }], new Set()), []);
});

test('a file of what readers ask that holds no line yet is sound', () => {
  const file = { path: 'content/asked.yaml', text: '# None yet.\n' };
  assert.deepEqual(checkSearchWords([file], new Set()), []);
  assert.equal(readAsked(file.path, file.text).size, 0);
});

test('a guide that nothing leads to is found', async () => {
  const lonely = soundGuide('lonely', ['first-guide', 'second-guide']);
  const { problems } = await checkContent([...soundContent, lonely], today);
  assert.deepEqual(problems.map(describeProblem), [
    'content/guides/lonely.md:1: Nothing leads to this guide. Link to it from another guide, or list it under "related".',
  ]);
});

test('two files with one address are found', async () => {
  const [first] = soundContent;
  const twin = { path: 'content/guides/first-guide.mdx', text: first?.text ?? '' };
  const { problems } = await checkContent([...soundContent, twin], today);
  assert.equal(
    problems.map(describeProblem)[0],
    `${twin.path}:1: ${guide} has the same address, /guides/first-guide/. Rename one of the two.`,
  );
});

test('fields with a fault bring up no other complaint about the file', async () => {
  const faulty = soundContent.map(({ path, text }) => ({
    path,
    text: path === guide ? text.replace('[look]', '[look') : text,
  }));
  const { problems } = await checkContent(faulty, today);
  assert.deepEqual(
    problems.map(({ file, line }) => [file, line]),
    [[guide, 6]],
  );
});

test('a list of sources that cannot be read does not make every citation an unknown one', async () => {
  const faulty = soundContent.map(({ path, text }) => ({
    path,
    text: path.endsWith('.json') ? text.replace('"type"', ',"type"') : text,
  }));
  const { problems, warnings } = await checkContent(faulty, today);
  assert.deepEqual(warnings, []);
  assert.deepEqual(problems.map(describeProblem), [
    'content/references.json:4: This is not JSON: Expected double-quoted property name. Look at the commas, quotes and brackets of this line and the one before.',
  ]);
});

test('a file that nothing is made of is found, with the place where it belongs', async () => {
  const strays = ['guidez/a.md', 'guides/more/a.md', 'guides/a.txt', 'quizzes/a.yml', 'a.md'];
  const files = strays.map((path) => ({ path: `content/${path}`, text: '' }));
  const { problems } = await checkContent([...soundContent, ...files], today);
  assert.deepEqual(
    problems
      .filter(({ message }) => message === 'Nothing on the site is made of this file.')
      .map(({ file, line, cure }) => `${file}:${String(line)} ${cure}`),
    [
      'content/a.md:1 Put it into the folder of its kind, or take it out.',
      'content/guides/a.txt:1 Let it stand in guides/ itself, with a name that ends in .md.',
      'content/guides/more/a.md:1 Let it stand in guides/ itself, with a name that ends in .md.',
      'content/guidez/a.md:1 Did you mean "guides"?',
      'content/quizzes/a.yml:1 Let it stand in quizzes/ itself, with a name that ends in .yaml.',
    ],
  );
});

test('two guides with one place in their topic warn and stop nothing', async () => {
  const files = soundContent.map(({ path, text }) => ({
    path,
    text: path.endsWith('second-guide.md') ? text.replace('order: 2', 'order: 1') : text,
  }));
  const { problems, warnings } = await checkContent(files, today);
  assert.deepEqual(problems, []);
  assert.deepEqual(warnings.map(describeProblem), [
    'content/guides/second-guide.md:12: content/guides/first-guide.md has the place 1 of the topic "look" as well. Give each an "order" of its own.',
  ]);
});

test('a quiz that nothing leads to is found', async () => {
  const files = soundContent.map(({ path, text }) => ({
    path,
    text: text
      .replace('kind: quiz, slug: small-quiz, why', 'kind: map, why')
      .replace('kind: quiz, slug: small-quiz', 'kind: plan, slug: small-plan'),
  }));
  const { problems } = await checkContent(files, today);
  const lonely = problems.filter(({ message }) => message.startsWith('Nothing leads'));
  assert.deepEqual(lonely.map(describeProblem), [
    'content/quizzes/small-quiz.yaml:1: Nothing leads to this quiz. Link to it from a guide, or make it a "next".',
  ]);
});

test('a quiz that only a reading path leads to is led to', async () => {
  const files = soundContent.map(({ path, text }) => ({
    path,
    text: text.replace('kind: quiz, slug: small-quiz, text', 'kind: plan, slug: small-plan, text'),
  }));
  assert.ok(files.some(({ path, text }) => path === guide && text.includes('kind: plan, slug')));
  const { problems } = await checkContent(files, today);
  assert.deepEqual(problems, []);
});

test('a plan that nothing leads to is found', async () => {
  const small = soundContent.find(({ path }) => path === plan)?.text ?? '';
  const lonely = { path: 'content/plans/lonely-plan.md', text: small };
  const { problems } = await checkContent([...soundContent, lonely], today);
  assert.equal(
    problems.map(describeProblem)[0],
    'content/plans/lonely-plan.md:1: Nothing leads to this plan. Link to it from a guide, or name it in a dimension of a quiz.',
  );
});

test('a message that one guide takes apart may stand in it more than once', async () => {
  const message = passageOf(guide).slice(0, 300);
  const files = soundContent.map(({ path, text }) => ({
    path,
    text:
      path === guide
        ? text.replace('Begin here.', `:::words[Before]\n${message}\n:::\n\nBegin here.`)
        : text,
  }));
  const { problems } = await checkContent(files, today);
  assert.deepEqual(problems, []);
});

test('a source that no text cites warns and stops nothing', async () => {
  const files = soundContent.map(({ path, text }) => {
    const entry = text.replace(/^\[|\]\s*$/g, '');
    const unused = entry.replace('moore2001', 'moore2002');
    return { path, text: path.endsWith('.json') ? `[${entry},${unused}]` : text };
  });
  const { problems, warnings } = await checkContent(files, today);
  assert.deepEqual(problems, []);
  assert.deepEqual(warnings.map(describeProblem), [
    'content/references.json:19: No text cites the source "moore2002". Cite it with [@moore2002], or take it out.',
  ]);
});

test('a source that stands twice is found', async () => {
  const files = soundContent.map(({ path, text }) => {
    const entry = text.replace(/^\[|\]\s*$/g, '');
    return { path, text: path.endsWith('.json') ? `[${entry},${entry}]` : text };
  });
  const { problems } = await checkContent(files, today);
  assert.deepEqual(
    problems.map(({ message }) => message),
    ['The id "moore2001" stands twice.'],
  );
});

test('a review that is past its day warns and stops nothing', async () => {
  const { problems, warnings } = await checkContent(soundContent, '2027-02-02');
  assert.deepEqual(problems, []);
  assert.equal(warnings.length, 6);
  assert.equal(
    warnings.map(describeProblem)[0],
    `${guide}:9: The review was due on 2027-02-01. Read it against its sources, then move "reviewed" and "reviewDue" on.`,
  );
});

test('a change on a day that is still to come warns and stops nothing', async () => {
  const files = soundContent.map(({ path, text }) => ({
    path,
    text:
      path === guide
        ? text.replace(
            'order: 1',
            'changes:\n  - date: 2026-03-02\n    note: Says more of where to begin.\norder: 1',
          )
        : text,
  }));
  const { problems, warnings } = await checkContent(files, today);
  assert.deepEqual(problems, []);
  assert.deepEqual(warnings.map(describeProblem), [
    `${guide}:13: The day 2026-03-02 is still to come. Write the day on which it happened.`,
  ]);
});

test('a myth may be quoted by a text that says in its front matter that it names it', async () => {
  const files = soundContent.map(({ path, text }) => ({
    path,
    text:
      path === guide
        ? text
            .replace('order: 1', 'namesMyths: [jobs-by-networking]\norder: 1')
            .replace('Begin here.', 'That 80% of jobs are hidden is a myth.')
        : text,
  }));
  const { problems } = await checkContent(files, today);
  assert.deepEqual(problems, []);
});

test('to say that nobody has studied something needs no source', async () => {
  const files = soundContent.map(({ path, text }) => ({
    path,
    text: text.replace('Begin here.', 'No good study has shown how long to wait.'),
  }));
  const { problems } = await checkContent(files, today);
  assert.deepEqual(problems, []);
});

test('a letter whose file is not named by its month is found', async () => {
  const files = [...soundContent, soundLetter('march')];
  const { problems } = await checkContent(files, today);
  assert.deepEqual(
    problems.map(({ file, message }) => `${file}: ${message}`),
    ['content/newsletter/march.md: The file name "march" is not a month.'],
  );
});

test('nothing may link to a letter that is still a draft', async () => {
  const files = soundContent.map(({ path, text }) => ({
    path,
    text:
      path === letter
        ? text.replace('topics:', 'draft: true\ntopics:')
        : path === guide
          ? text.replace('See [one]', 'See [the letter](/newsletter/2026-03/) and [one]')
          : text,
  }));
  const { problems } = await checkContent(files, today);
  assert.deepEqual(
    problems.map(({ file, message }) => `${file}: ${message}`),
    [`${guide}: The link "/newsletter/2026-03/" leads to no page.`],
  );
});
