import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkContent } from '#src/desk/checkContent.ts';
import { guideTable } from '#src/desk/table/guideTable.ts';
import { soundContent } from '../../../content/soundContent.ts';

test('a guide is listed with its words, grade, sources, links and review', async () => {
  const { guides } = await checkContent(soundContent, '2026-03-01');
  assert.equal(guides.length, 4);
  const [first] = guides;
  // To it: three guides, a path, a plan, a letter, a page and a quiz. From it: two guides, a quiz.
  assert.deepEqual(
    { ...first, words: undefined, grade: undefined },
    {
      slug: 'first-guide',
      words: undefined,
      grade: undefined,
      sources: 1,
      linksIn: 8,
      linksOut: 3,
      reviewed: '2026-02-01',
    },
  );
  assert.ok(first !== undefined && first.words >= 700);
  assert.ok(first.grade !== undefined && first.grade < 8);
});

test('numbers stand to the right under their heads, and what is not known is left open', () => {
  const facts = { grade: 5.04, sources: 12, linksIn: 1, linksOut: 10, reviewed: '2026-11-24' };
  assert.equal(
    guideTable([
      { slug: 'weak-ties', words: 1494, ...facts },
      { slug: 'new', words: 0, ...facts, grade: undefined, reviewed: undefined },
    ]),
    [
      'guide      words  grade  sources  links in  links out  reviewed',
      '---------  -----  -----  -------  --------  ---------  ----------',
      'weak-ties   1494    5.0       12         1         10  2026-11-24',
      'new            0              12         1         10',
    ].join('\n'),
  );
});
