import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkContent } from '#src/desk/checkContent.ts';
import { readContentFiles } from '#src/desk/readContentFiles.ts';
import { describeProblem } from '#src/site/problem.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

test('the content of the site has no problem', async () => {
  const files = await readContentFiles(project);
  const today = new Date().toISOString().slice(0, 10);
  const { problems, counts } = await checkContent(files, today);
  for (const [kind, count] of Object.entries(counts)) assert.ok(count > 0, `found no ${kind}`);
  assert.deepEqual(problems.map(describeProblem), []);
});
