import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import type { StoredEntry } from '#src/guides/storingLoader.ts';
import { readTexts, textPlaceOf, textsAside, textsFile } from '#src/guides/textsAside.ts';

const both = { ties: '<p>Ties</p>', gaps: '<p>Gaps</p>' };
const bothTexts = Object.entries(both);
const heading = { depth: 2, slug: 'ties', text: 'Ties' };

let folder = '';
let cacheDir = new URL('file:///');
let store = new Map<string, StoredEntry>();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'texts-aside-'));
  cacheDir = pathToFileURL(`${folder}/`);
  store = new Map();
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Loads guides by name, each with what it renders to; those that are stored are not read again. */
async function load(guides: Readonly<Record<string, string>>, isDev = false): Promise<string[]> {
  const read: string[] = [];
  const loader = textsAside({
    name: 'guides',
    load: (context) => {
      for (const id of context.store.keys()) if (!(id in guides)) context.store.delete(id);
      for (const [id, html] of Object.entries(guides)) {
        if (context.store.has(id)) continue;
        read.push(id);
        context.store.set({
          id,
          data: {},
          rendered: { html, metadata: { headings: [heading], frontmatter: { title: id } } },
        });
      }
      return Promise.resolve();
    },
  });
  await loader.load({
    collection: 'guides',
    config: { cacheDir },
    ...(isDev && { watcher: {} }),
    store: {
      get: (id: string) => store.get(id),
      set: (entry: StoredEntry) => store.set(entry.id, entry),
      has: (id: string) => store.has(id),
      delete: (id: string) => store.delete(id),
      keys: () => [...store.keys()],
      values: () => [...store.values()],
    },
  } as unknown as LoaderContext);
  return read;
}

const texts = (isDev = false) =>
  Object.entries(readTexts(textsFile('guides', cacheDir, isDev))).map(([id, { html }]) => [
    id,
    html,
  ]);

test('the text goes into a file with its headings, and the store keeps where it lies', async () => {
  await load(both);
  const { ties } = readTexts(textsFile('guides', cacheDir, false));
  assert.deepEqual(ties?.headings, [heading]);
  assert.deepEqual(texts(), bothTexts);
  assert.deepEqual(store.get('ties'), {
    id: 'ties',
    data: {},
    rendered: {
      html: '',
      metadata: { textPlace: { collection: 'guides', id: 'ties' } },
    },
  });
  assert.deepEqual(textPlaceOf(store.get('ties') ?? {}), { collection: 'guides', id: 'ties' });
});

test('a text that is not read again stays, and one without its guide goes', async () => {
  await load(both);
  assert.deepEqual(await load({ ties: '<p>Ties</p>' }), []);
  assert.deepEqual(texts(), [['ties', '<p>Ties</p>']]);
});

test('a guide whose text is lost is read again', async () => {
  await load(both);
  writeFileSync(
    textsFile('guides', cacheDir, false),
    '{"gaps":{"html":"<p>Gaps</p>","headings":[]}}',
  );
  assert.deepEqual(await load(both), ['ties']);
  assert.deepEqual(texts().sort(), bothTexts.sort());
  // As an older version of the site may have left it.
  writeFileSync(textsFile('guides', cacheDir, false), '{"gaps":"<p>Gaps</p>","ties":1}');
  assert.deepEqual(await load(both), ['ties', 'gaps']);
  // And as a build that was stopped may.
  writeFileSync(textsFile('guides', cacheDir, false), '{"gaps":{"html":"<p>Ga');
  assert.deepEqual(await load(both), ['ties', 'gaps']);
});

test('the texts of astro dev lie apart from those of a build', async () => {
  await load({ ties: '<p>Built</p>' });
  store.clear();
  await load({ ties: '<p>In dev</p>' }, true);
  assert.deepEqual(
    [texts(), texts(true)],
    [[['ties', '<p>Built</p>']], [['ties', '<p>In dev</p>']]],
  );
});

test('an entry without rendered text, as of MDX, says nothing of a place', () => {
  assert.equal(textPlaceOf({ rendered: undefined }), undefined);
  assert.equal(textPlaceOf({ rendered: { metadata: { headings: [] } } }), undefined);
});
