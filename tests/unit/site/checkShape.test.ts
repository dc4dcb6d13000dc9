import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { checkShape } from '#src/site/checkShape.ts';
import { parseFields } from '#src/site/parseFields.ts';
import { describeProblem } from '#src/site/problem.ts';

const shape = z.strictObject({
  title: z.string(),
  topics: z.array(z.string()).max(3),
  week: z.int().min(1).max(12),
  draft: z.boolean().optional(),
  next: z.strictObject({ kind: z.enum(['guide', 'plan']), slug: z.string() }),
  steps: z
    .array(
      z.discriminatedUnion('as', [
        z.strictObject({ as: z.literal('text'), label: z.string() }),
        z.strictObject({ as: z.literal('count'), outOf: z.number() }),
      ]),
    )
    .optional(),
});

function found(text: string): string[] {
  const { problems } = checkShape('content/a.yaml', parseFields(text), shape, 'add-a-guide');
  return problems.map(describeProblem);
}

const sound = `title: One
topics: [a]
week: 1
next: { kind: plan, slug: b }
`;

const slips: readonly (readonly [string, string, string])[] = [
  [
    'topics: [a]',
    'topics: abcdef',
    '2: The field "topics": must be a list, such as [one, two]. docs/tasks/add-a-guide.md says what it takes.',
  ],
  [
    'title: One',
    'title: 2026',
    '1: The field "title": must be text; put quotes around a number or a date. docs/tasks/add-a-guide.md says what it takes.',
  ],
  ['title: One', 'title:', '1: The field "title": is empty. Write it after the colon.'],
  [
    'title: One\n',
    '',
    '1: The field "title" is missing. Add it; docs/tasks/add-a-guide.md lists all fields.',
  ],
  [
    'week: 1',
    'week: 0',
    '3: The field "week": must be 1 or more. docs/tasks/add-a-guide.md says what it takes.',
  ],
  [
    'week: 1',
    'week: 13',
    '3: The field "week": must be 12 or less. docs/tasks/add-a-guide.md says what it takes.',
  ],
  [
    'topics: [a]',
    'topics: [a, b, c, d]',
    '2: The field "topics": must list at most 3. docs/tasks/add-a-guide.md says what it takes.',
  ],
  [
    'week: 1',
    'week: 1\ndraft: maybe',
    '4: The field "draft": must be true or false. docs/tasks/add-a-guide.md says what it takes.',
  ],
  ['plan', 'plans', '4: The field "next.kind": must be one of guide, plan. Did you mean "plan"?'],
  ['slug', 'slugg', '4: The field "next.slugg" is not known. Did you mean "slug"?'],
  [
    'slug: b',
    'slug: b, titel: c',
    '4: The field "next.titel" is not known. Take it out; the fields here are kind, slug.',
  ],
  [
    'week: 1',
    'steps:\n  - as: count\n    outOf: 3\n    labell: x\nweek: 1',
    '6: The field "steps.0.labell" is not known. Did you mean "label"?',
  ],
];

test('a file with the shape has no problem', () => {
  assert.deepEqual(found(sound), []);
});

for (const [from, to, problem] of slips) {
  test(`"${from.trim()}" as "${to}" is said with its line and its cure`, () => {
    const text = sound.replace(from, to);
    assert.notEqual(text, sound);
    assert.ok(found(text).includes(`content/a.yaml:${problem}`), found(text).join('\n'));
  });
}
