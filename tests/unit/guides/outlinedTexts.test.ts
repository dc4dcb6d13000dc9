import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Loader, LoaderContext } from 'astro/loaders';
import { outlinedTexts } from '#src/guides/outlinedTexts.ts';
import type { StoredEntry } from '#src/guides/storingLoader.ts';

/** What is stored of an entry that a loader finds. */
async function stored(entry: StoredEntry, keep?: { retainBody: boolean }): Promise<StoredEntry> {
  const loader: Loader = {
    name: 'one entry',
    load: ({ store }) => {
      store.set(entry);
      return Promise.resolve();
    },
  };
  const all: StoredEntry[] = [];
  const store = { set: (one: StoredEntry) => all.push(one) };
  await outlinedTexts(loader, keep).load({ store } as unknown as LoaderContext);
  const [first] = all;
  assert.ok(first);
  return first;
}

const entry = { id: 'one', data: { title: 'One two three' }, body: 'Four words stand here.\n' };

test('an entry gets the outline of its text beside its front matter, and loses the text', async () => {
  const { data, body } = await stored(entry);
  assert.equal(data['title'], 'One two three');
  const { sections } = data['outline'] as { sections: unknown };
  assert.deepEqual(sections, [{ title: '', words: 4 }]);
  assert.equal(body, undefined);
});

test('a text that is asked for is kept', async () => {
  assert.equal((await stored(entry, { retainBody: true })).body, entry.body);
});

test('an entry whose loader has dropped the text is refused by its name', async () => {
  await assert.rejects(stored({ id: 'one', data: {} }), /^Error: one: its loader must keep/);
});
