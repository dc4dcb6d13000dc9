import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  chooseAspect,
  countLikeness,
  noLikeness,
  parseLikeness,
  stringifyLikeness,
  tickLikeness,
} from '#src/mapper/likeness/likeness.ts';

const people = ['p1', 'p2', 'p3', 'p4'];

test('counts say similar, different and skipped, and nothing else', () => {
  let answers = chooseAspect(noLikeness, 'faith', true);
  answers = tickLikeness(answers, 'faith', 'p1', 'similar');
  answers = tickLikeness(answers, 'faith', 'p2', 'different');
  answers = tickLikeness(answers, 'faith', 'p3', 'different');
  assert.deepEqual(countLikeness(answers, 'faith', people), {
    similar: 1,
    different: 2,
    skipped: 1,
  });
  answers = tickLikeness(answers, 'faith', 'p2', undefined);
  assert.deepEqual(countLikeness(answers, 'faith', people), {
    similar: 1,
    different: 1,
    skipped: 2,
  });
});

test('no longer looking at an aspect forgets what was ticked for it', () => {
  const ticked = tickLikeness(chooseAspect(noLikeness, 'class', true), 'class', 'p1', 'similar');
  const back = chooseAspect(chooseAspect(ticked, 'class', false), 'class', true);
  assert.deepEqual(countLikeness(back, 'class', people), { similar: 0, different: 0, skipped: 4 });
});

test('kept ticks come back, and damaged ones are left out', () => {
  const ticked = tickLikeness(chooseAspect(noLikeness, 'gender', true), 'gender', 'p1', 'similar');
  assert.deepEqual(parseLikeness(stringifyLikeness(ticked)), ticked);
  assert.deepEqual(
    parseLikeness(
      '{"version":1,"chosen":["gender","x"],"ticks":{"gender":{"p1":"no","<":"similar"}}}',
    ),
    {
      chosen: ['gender'],
      ownWords: '',
      ticks: { gender: {} },
    },
  );
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
      assert.ok(parseLikeness(stored).chosen.length >= 0);
    }),
  );
});

test('no rule, score, share text or other screen reads what was ticked', () => {
  const folders = ['src/domain', 'src/mapper', 'src/profile', 'src/quiz'];
  const readers = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|tsx|astro)$/.test(file))
      .map((file) => `${folder}/${file}`)
      .filter((file) => /likeness\.ts'|aspectsKey/.test(readFileSync(file, 'utf8'))),
  );
  // `domain/network/likeness.ts` counts kinds of work, stages and places; the report has it.
  assert.deepEqual(readers.toSorted(), [
    'src/domain/network/mapReport.ts',
    'src/mapper/likeness/LikenessRunner.tsx',
    'src/mapper/mapStore.ts',
  ]);
});
