import assert from 'node:assert/strict';
import { test } from 'node:test';
import { format, resolveConfig } from 'prettier';
import { checkContent } from '#src/desk/checkContent.ts';
import { newContent, newKinds, type NewKind } from '#src/desk/new/newContent.ts';
import { soundContent } from '../../../content/soundContent.ts';

const today = '2026-03-01';
const titles: Readonly<Record<NewKind, string>> = {
  guide: 'Über: café talks & what they’re good for',
  path: 'For people who start again: first the list, then a call',
  plan: 'Two lunches in one month',
  quiz: 'How you ask',
  issue: 'A letter: two lunches',
};
const kinds = Object.keys(newKinds) as NewKind[];

for (const kind of kinds) {
  test(`a new ${kind} has its shape, and the check names only what is left to write`, async () => {
    const begun = newContent(kind, titles[kind], soundContent, today);
    const { problems } = await checkContent([...soundContent, begun], today);
    const todo = begun.text
      .split('\n')
      .flatMap((line, index) => (line.includes('TODO') ? [index + 1] : []));
    assert.ok(todo.length >= 5);
    const left = problems.filter(({ message }) => message.startsWith('Still to do'));
    assert.deepEqual(
      left.map(({ file, line }) => [file, line]),
      todo.map((line) => [begun.path, line]),
    );
    const others = problems.filter((problem) => !left.includes(problem));
    for (const { file, message, cure } of others) {
      assert.equal(file, begun.path);
      assert.match(
        message,
        /^Nothing leads to|^The (?:guide|letter) (?:has \d+ words|links to no)/,
        `${message} ${cure}`,
      );
    }
  });
}

// Prettier does not know blocks, and leaves guides and letters alone.
for (const kind of ['path', 'plan', 'quiz'] as const) {
  test(`a new ${kind} is formatted as the project formats it`, async () => {
    const { path, text } = newContent(kind, titles[kind], soundContent, today);
    const config = await resolveConfig(`${import.meta.dirname}/../../../../${path}`);
    assert.equal(await format(text, { ...config, filepath: path }), text);
  });
}

test('the file of each kind is named by its title, and a letter by its month', () => {
  assert.deepEqual(
    kinds.map((kind) => newContent(kind, titles[kind], soundContent, today).path),
    [
      'content/guides/uber-cafe-talks-and-what-theyre-good-for.md',
      'content/paths/for-people-who-start-again-first-the-list-then-a-call.md',
      'content/plans/two-lunches-in-one-month.md',
      'content/quizzes/how-you-ask.yaml',
      'content/newsletter/2026-04.md',
    ],
  );
});

test('a letter goes to the next month without one, and never into the past', () => {
  const monthAt = (day: string) => newContent('issue', titles.issue, soundContent, day).path;
  assert.equal(monthAt('2026-01-10'), 'content/newsletter/2026-04.md');
  assert.equal(monthAt('2026-07-10'), 'content/newsletter/2026-07.md');
  const december = [...soundContent, { path: 'content/newsletter/2026-12.md', text: '' }];
  assert.equal(
    newContent('issue', titles.issue, december, today).path,
    'content/newsletter/2027-01.md',
  );
});

test('a file that is there is never written over, whatever its ending', () => {
  for (const ending of ['md', 'mdx']) {
    const there = { path: `content/guides/how-the-guide-called-first.${ending}`, text: '' };
    assert.throws(
      () => newContent('guide', 'How the guide called first', [...soundContent, there], today),
      { message: `${there.path} is there already. Change that file, or choose another title.` },
    );
  }
});

test('a title of a wrong length, or without a Latin letter, is refused with its cure', () => {
  assert.throws(() => newContent('guide', 'Short', soundContent, today), /5 characters.*20 to 90/);
  assert.throws(() => newContent('issue', 'L'.repeat(71), soundContent, today), /15 to 70/);
  assert.throws(
    () => newContent('guide', 'Как найти новых людей', soundContent, today),
    /no Latin letter to make an address of\. Write one that has\./,
  );
});

test('content without anything in it can be begun', async () => {
  for (const kind of kinds) {
    const { path, text } = newContent(kind, titles[kind], [], today);
    const { problems } = await checkContent([{ path, text }], today);
    assert.ok(problems.some(({ message }) => message.startsWith('Still to do')));
    assert.ok(problems.every(({ message }) => !message.includes('is missing')));
  }
});
