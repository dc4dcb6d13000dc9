/**
 * A test that never fails says nothing. Each deliberate bug goes into a copy of the source, and
 * the tests of the network must notice.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { deliberateBugs } from '../../../support/deliberateBugs.ts';

const NETWORK = 'src/domain/network';
const SUITE = 'tests/unit/domain/network';
const copied = [
  'package.json',
  'src/domain',
  'src/mapper',
  'tests/fixtures/network',
  'tests/support',
  SUITE,
];

const folder = mkdtempSync(path.join(tmpdir(), 'wider-circle-bugs-'));
for (const name of copied) cpSync(name, path.join(folder, name), { recursive: true });
symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

const suite = readdirSync(SUITE)
  .filter((name) => name.endsWith('.test.ts') && name !== path.basename(import.meta.filename))
  .map((name) => path.join(SUITE, name));

/** Runs test files of the copy and tells how many tests passed and failed. */
async function runTests(files: readonly string[]): Promise<{ passed: number; failed: number }> {
  // A test runner inside a test would take itself for a part of it.
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
  const child = spawn(
    process.execPath,
    ['--test', '--test-isolation=none', '--test-reporter=tap', ...files],
    { cwd: folder, env, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let output = '';
  for await (const chunk of child.stdout) output += String(chunk);
  const countOf = (word: string) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1]);
  return { passed: countOf('pass'), failed: countOf('fail') };
}

test('without a bug the copy passes', async () => {
  const { passed, failed } = await runTests(suite);
  assert.ok(passed > 100, `${passed} tests passed`);
  assert.equal(failed, 0);
});

describe('with a bug the tests fail', () => {
  for (const { wrong, file, right, bug, noticedBy = 'workedNetworks' } of deliberateBugs) {
    test(wrong, async () => {
      const target = path.join(folder, NETWORK, file);
      const source = readFileSync(target, 'utf8');
      assert.equal(source.split(right).length, 2, `${file} holds "${right}" once`);
      writeFileSync(
        target,
        source.replace(right, () => bug),
      );
      try {
        const { failed } = await runTests([path.join(SUITE, `${noticedBy}.test.ts`)]);
        assert.ok(failed > 0, 'no test failed');
      } finally {
        writeFileSync(target, source);
      }
    });
  }
});
