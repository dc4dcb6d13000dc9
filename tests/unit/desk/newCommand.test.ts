import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';

const project = path.resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'wider-circle-new-'));
cpSync(path.join(project, 'content'), path.join(folder, 'content'), { recursive: true });
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

function runNew(...words: string[]) {
  const command = path.join(project, 'src/desk/newCommand.ts');
  return spawnSync(process.execPath, [command, ...words], { cwd: folder, encoding: 'utf8' });
}

test('the file is written once, and the next step said', () => {
  const first = runNew('guide', 'Talking to strangers on a night train');
  assert.equal(first.stderr, '');
  assert.match(
    first.stdout,
    /^Wrote content\/guides\/talking-to-strangers-on-a-night-train\.md\.\nNext: put your words where it says TODO; docs\/tasks\/add-a-guide\.md/,
  );
  const file = path.join(folder, 'content/guides/talking-to-strangers-on-a-night-train.md');
  const text = readFileSync(file, 'utf8');
  assert.match(text, /^---\ntitle: Talking to strangers on a night train\n/);

  const second = runNew('guide', 'Talking to strangers on a night train');
  assert.equal(second.status, 1);
  assert.match(second.stderr, /is there already\. Change that file, or choose another title\./);
  assert.equal(readFileSync(file, 'utf8'), text);
});

test('an unknown kind and a title without quotes are refused with their cure', () => {
  const unknown = runNew('guid', 'Talking to strangers on a night train');
  assert.equal(unknown.status, 1);
  assert.match(unknown.stderr, /"guid" is nothing to begin\. Did you mean "guide"\?/);
  const unquoted = runNew('guide', 'Talking', 'to', 'strangers');
  assert.equal(unquoted.status, 1);
  assert.match(unquoted.stderr, /Put quotes around the title: npm run new -- guide "…"\./);
});
