/** The map's words and ways onward, against the real content. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { networkMap } from '#src/domain/network/mapModel.ts';
import { networkDiversity as quiz } from '../support/networkDiversity.ts';

function slugs(folder: string): string[] {
  return readdirSync(folder).map((file) => file.replace(/\.mdx?$/, ''));
}

test('the twelve kinds of work are those that the quiz asks about, word for word', () => {
  const question = quiz.questions.find(({ id }) => id === 'q1');
  assert.ok(question?.kind === 'tick-list');
  const field = networkMap.attributes.find(({ id }) => id === 'field');
  assert.deepEqual(
    field?.kinds,
    question.options.map(({ id, label }) => ({ id, label })),
  );
});

test('every score leads to a guide and a plan that exist', () => {
  const [guides, plans] = [slugs('content/guides'), slugs('content/plans')];
  const scores = Object.values(networkMap.scores);
  assert.equal(scores.length, 4);
  for (const { label, guide, plan } of scores) {
    assert.ok(guides.includes(guide), `${label}: there is no guide "${guide}"`);
    assert.ok(plans.includes(plan), `${label}: there is no plan "${plan}"`);
  }
});

test('a band of the map is called and begins as one of the quiz', () => {
  const essence = ({ id, label, from }: { id: string; label: string; from: number }) => ({
    id,
    label,
    from,
  });
  assert.deepEqual(networkMap.bands.map(essence), quiz.bands.map(essence));
});
