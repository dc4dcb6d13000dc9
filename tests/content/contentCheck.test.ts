import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { contentCheck } from '#src/desk/contentCheck.ts';

/** Runs the hooks as Astro does for a command over a project. */
async function runHooks(command: 'build' | 'sync', project: string): Promise<void> {
  const { hooks } = contentCheck();
  type SetUp = Parameters<NonNullable<(typeof hooks)['astro:config:setup']>>[0];
  const config = { root: pathToFileURL(`${project}${path.sep}`) };
  await hooks['astro:config:setup']?.({ command, config } as SetUp);
  type Start = Parameters<NonNullable<(typeof hooks)['astro:build:start']>>[0];
  if (command === 'build') await hooks['astro:build:start']?.({} as Start);
}

test('a build over content without faults goes on', async () => {
  await runHooks('build', path.resolve(import.meta.dirname, '../..'));
});

test('a build over content with faults stops', async () => {
  const project = mkdtempSync(path.join(tmpdir(), 'wider-circle-'));
  try {
    await assert.rejects(runHooks('build', project), /The content has faults: see above/);
  } finally {
    rmSync(project, { recursive: true });
  }
});

test('what is no build checks nothing', async () => {
  await runHooks('sync', path.join(tmpdir(), 'nowhere'));
});
