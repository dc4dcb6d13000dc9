import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import type { Loader, LoaderContext } from 'astro/loaders';
import { outlinedTexts } from '#src/guides/outlinedTexts.ts';

/** The data that a loader of one file hands on to be checked. */
async function loaded(filePath: string | undefined): Promise<unknown> {
  const loader: Loader = {
    name: 'one file',
    load: async ({ parseData }) => {
      await parseData({ id: 'one', data: { title: 'One' }, ...(filePath && { filePath }) });
    },
  };
  let handedOn: unknown;
  const parseData = (entry: { data: unknown }) => {
    handedOn = entry.data;
    return Promise.resolve(entry.data);
  };
  await outlinedTexts(loader).load({ parseData } as unknown as LoaderContext);
  return handedOn;
}

test('an entry gets the outline of its file beside its front matter, which is no text', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'wider-circle-'));
  try {
    const file = path.join(folder, 'one.md');
    writeFileSync(
      file,
      '---\ntitle: One two three\n---\n\nFour words stand here.\n\n---\n\nAnd two.\n',
    );
    const { title, outline } = (await loaded(file)) as { title: string; outline: unknown };
    assert.equal(title, 'One');
    const { sections } = outline as { sections: unknown };
    assert.deepEqual(sections, [{ title: '', words: 6 }]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('an entry that is no file is refused by its name', async () => {
  await assert.rejects(loaded(undefined), /^Error: one is no file\.$/);
});
