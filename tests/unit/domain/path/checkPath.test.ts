import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPath } from '#src/domain/path/checkPath.ts';
import { type PathStep, stepId } from '#src/domain/path/readingPath.ts';

const known = { guide: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], quiz: ['check'], plan: ['plan'] };
const guide = (slug: string): PathStep => ({ kind: 'guide', slug, why: `Because of ${slug}.` });
const quiz: PathStep = { kind: 'quiz', slug: 'check', why: 'To see where you stand.' };
const map: PathStep = { kind: 'map', why: 'To draw it.' };
const plan: PathStep = { kind: 'plan', slug: 'plan', why: 'To do it.' };
const sound = [guide('a'), quiz, guide('b'), guide('c'), guide('d'), plan];

function complaints(steps: readonly PathStep[]): string[] {
  return checkPath({ steps }, known).map(
    ({ path, message, cure }) => `${path.join('.')}: ${message} ${cure}`,
  );
}

test('a path of four guides, a check and a plan has nothing wrong with it', () => {
  assert.deepEqual(complaints(sound), []);
});

test('a map stands in for a check, and seven guides are not too many', () => {
  const guides = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(guide);
  assert.deepEqual(complaints([map, ...guides, plan]), []);
});

const faults: readonly (readonly [what: string, steps: readonly PathStep[], says: RegExp])[] = [
  [
    'three guides',
    sound.filter(({ slug }) => slug !== 'd'),
    /^steps: The path has 3 guides\. A path has 4 to 7\.$/,
  ],
  [
    'eight guides',
    [quiz, ...known.guide.map(guide), plan],
    /^steps: The path has 8 guides\. A path has 4 to 7\.$/,
  ],
  [
    'neither a check nor a map',
    sound.filter((step) => step !== quiz),
    /^steps: .* no check and no map\. Add a step/,
  ],
  ['no plan', sound.slice(0, -1), /^steps: The path has no plan\. End it with one/],
  ['two plans', [plan, ...sound.slice(0, -1), { ...plan, slug: 'plan', why: 'Again.' }], /2 plans/],
  ['a plan in the middle', [plan, ...sound.slice(0, -1)], /does not end with its plan/],
  [
    'a guide that is misspelt',
    sound.map((step) => (step.slug === 'check' ? { ...step, slug: 'chek' } : step)),
    /^steps\.1\.slug: There is no quiz "chek"\. Did you mean "check"\?$/,
  ],
  [
    'a guide without a name',
    [...sound.slice(0, -1), { kind: 'guide', why: 'Why not.' }, plan],
    /^steps\.5\.kind: The guide of step 6 has no name/,
  ],
  ['a map with a name', [{ ...map, slug: 'mine' }, ...sound], /^steps\.0\.slug: The map has no sl/],
  [
    'the same guide twice',
    [...sound.slice(0, -1), { ...guide('a'), why: 'Once more.' }, plan],
    /^steps\.5\.kind: The guide a stands twice/,
  ],
  [
    'the same reason twice',
    [...sound.slice(0, -1), { ...guide('e'), why: guide('a').why }, plan],
    /^steps\.5\.why: Two steps have the same reason/,
  ],
];

for (const [what, steps, says] of faults) {
  test(`a path with ${what} is refused with its cure`, () => {
    const found = complaints(steps).filter((text) => says.test(text));
    assert.equal(found.length, 1, complaints(steps).join('\n'));
  });
}

test('a step is kept by its kind and its name, so that two kinds may share a name', () => {
  assert.equal(stepId({ kind: 'guide', slug: 'a' }), 'guide-a');
  assert.equal(stepId({ kind: 'plan', slug: 'a' }), 'plan-a');
  assert.equal(stepId({ kind: 'map' }), 'map');
});
