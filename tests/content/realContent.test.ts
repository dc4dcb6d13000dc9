import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkContent } from '#src/desk/checkContent.ts';
import { readContentFiles } from '#src/desk/reading/readContentFiles.ts';
import { describeProblem } from '#src/site/problem.ts';
import { generateGuides } from '../bench/generatedGuides.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

test('the content of the site has no problem', async () => {
  const files = await readContentFiles(project);
  const today = new Date().toISOString().slice(0, 10);
  const { problems, counts } = await checkContent(files, today);
  for (const [kind, count] of Object.entries(counts)) assert.ok(count > 0, `found no ${kind}`);
  assert.deepEqual(problems.map(describeProblem), []);
});

test('the guides that the benchmarks make pass the check beside the real ones', async () => {
  const files = await readContentFiles(project);
  const made = generateGuides(project, 8).map(({ name, text }) => ({
    path: `content/guides/${name}`,
    text,
  }));
  const { problems } = await checkContent([...files, ...made], '2026-01-01');
  assert.equal(made.length, 8);
  assert.deepEqual(problems.map(describeProblem), []);
});
