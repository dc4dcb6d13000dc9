import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import { type PackedSiteWords, unpackSiteWords } from '#src/search/packSiteWords.ts';
import { startSiteIndex } from '#src/search/index/siteIndex.ts';

const guide = (attributes: string, heading = '<h1 data-pagefind-meta="title">Weak ties</h1>') =>
  `<html lang="en-GB"><body><p>outside</p><article data-pagefind-body ${attributes}>${heading}
  <p data-pagefind-meta="question">Do they help?</p>
  <p data-pagefind-meta="answer">They do.</p>
  <span data-pagefind-filter="topic">look</span><span data-pagefind-filter="topic">widen</span>
  <h2 id="news">Where news comes from</h2><p>Acquaintances bring news.</p><aside data-pagefind-ignore>ignored</aside></article></body></html>`;

const good = {
  'dist/guides/weak-ties/index.html': guide('data-pagefind-filter="kind:guide"'),
  'dist/about/index.html': '<html lang="en-GB"><body><p>elsewhere</p></body></html>',
  'content/asked.yaml': '/guides/weak-ties/:\n  - do I know them, the Acquaintances\n',
  'content/synonyms.yaml': '- [cv, résumé]\n- [10, ten]\n',
  'dist/topics/look/index.html': '<html lang="en-GB"><body><p>elsewhere</p></body></html>',
  'content/topics.yaml':
    '- { id: look, title: Look closely, order: 1 }\n- { id: widen, title: Widen it, order: 2 }\n',
};

async function inFolder(
  files: Readonly<Record<string, string>>,
  check: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'search-index-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    await check(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Indexes the pages of a folder, in the order of their addresses. */
async function index(folder: string, { isClosed = false } = {}) {
  const site = startSiteIndex(join(folder, 'content'));
  const dist = join(folder, 'dist');
  const files = await readdir(dist, { recursive: true });
  for (const file of files.filter((name) => basename(name) === 'index.html').sort()) {
    await site.add({
      url: `/${dirname(file)}/`,
      html: await readFile(join(dist, file), 'utf8'),
    });
  }
  if (isClosed) await site.close();
  return site.write(dist);
}

test('an index that begins before the site is written is the same', () =>
  inFolder(good, async (folder) => {
    const [late, early] = [await index(folder), await index(folder, { isClosed: true })];
    assert.deepEqual(early, late);
  }));

test('the words file holds the marked pages, their words, the topics and the synonyms', () =>
  inFolder(good, async (folder) => {
    await index(folder);
    const file = await readFile(join(folder, 'dist/search/words.json'), 'utf8');
    const { pages, words, topics, synonyms } = unpackSiteWords(JSON.parse(file) as PackedSiteWords);
    assert.deepEqual(
      pages.map(({ id, ...page }) => [typeof id, page]),
      [
        [
          'string',
          {
            url: '/guides/weak-ties/',
            kind: 'guide',
            topics: ['look', 'widen'],
            title: 'Weak ties',
            question: 'Do they help?',
            answer: 'They do.',
            // Without the words that every line has.
            asked: ['know acquaintances'],
            sections: [{ id: 'news', title: 'Where news comes from' }],
          },
        ],
      ],
    );
    const all = words.flat();
    assert.ok(all.includes('acquaintances'));
    for (const word of ['outside', 'elsewhere', 'ignored']) assert.ok(!all.includes(word), word);
    assert.deepEqual(topics, [
      { id: 'look', title: 'Look closely', hasPage: true },
      { id: 'widen', title: 'Widen it', hasPage: false },
    ]);
    assert.deepEqual(synonyms, [
      ['cv', 'résumé'],
      ['10', 'ten'],
    ]);
  }));

test('only the engine and the index are written, none of the ready-made interfaces', () =>
  inFolder(good, async (folder) => {
    const [{ files } = { files: [] }] = await index(folder);
    for (const { path } of files) assert.ok(existsSync(join(folder, 'dist', path)), path);
    const names = files.map(({ path }) => path).filter((path) => !/\.pf_/u.test(path));
    assert.deepEqual(names.sort(), [
      '/pagefind/pagefind-entry.json',
      '/pagefind/pagefind.js',
      '/pagefind/wasm.en.pagefind',
      '/search/words.json',
    ]);
  }));

test('an index of an earlier build is cleared away', () =>
  inFolder({ ...good, 'dist/pagefind/old.pf_index': 'x' }, async (folder) => {
    await index(folder);
    assert.equal(existsSync(join(folder, 'dist/pagefind/old.pf_index')), false);
  }));

const spanish = {
  ...good,
  'dist/es/guides/weak-ties/index.html': guide(
    'data-pagefind-filter="kind:guide"',
    '<h1 data-pagefind-meta="title">Relación débil</h1>',
  ),
  'content/es/synonyms.yaml': '- [lazo, relación]\n',
  'content/es/asked.yaml': '/es/guides/weak-ties/:\n  - la fuerza\n',
  'content/es/topics.yaml': 'look: { title: Mira }\nwiden: { title: Amplía }\n',
  'content/es/stop-words.yaml': '>-\n  el la más\n',
};

test('each language has an index, an engine and a words file of its own pages alone', () =>
  inFolder(spanish, async (folder) => {
    const indexed = await index(folder);
    assert.deepEqual(
      indexed.map(({ language, siteWords }) => [language, siteWords.pages.map(({ url }) => url)]),
      [
        ['en', ['/guides/weak-ties/']],
        ['es', ['/es/guides/weak-ties/']],
      ],
    );
    const [, es] = indexed;
    const names = es?.files.map(({ path }) => path).filter((path) => !/\.pf_/u.test(path)) ?? [];
    assert.deepEqual(names.sort(), [
      '/es/search/words.json',
      '/pagefind/es/pagefind-entry.json',
      '/pagefind/es/wasm.es.pagefind',
    ]);
    assert.deepEqual(es?.siteWords.topics[0], { id: 'look', title: 'Mira', hasPage: false });
    assert.deepEqual(es.siteWords.stopWords, ['el', 'la', 'mas']);
    assert.deepEqual(es.siteWords.pages[0]?.asked, ['fuerza']);
    assert.ok(es.siteWords.words.flat().includes('relación'));
  }));

const broken = [
  {
    what: 'a page of no known kind',
    path: 'dist/guides/weak-ties/index.html',
    text: guide('data-pagefind-filter="kind:essay"'),
    says: /\/guides\/weak-ties\/: .*data-pagefind-filter="kind:…" with one of guide, plan, path, quiz, tool, page, letter/u,
  },
  {
    what: 'a synonym that stands alone',
    path: 'content/synonyms.yaml',
    text: '- [cv, resume]\n- [alone]\n',
    says: /synonyms\.yaml: Group 2 lists no two words\. Write two words or more/u,
  },
  {
    what: 'a topic without a title',
    path: 'content/topics.yaml',
    text: '- { id: look }\n',
    says: /topics\.yaml: topic 1 needs an id and a title/u,
  },
  {
    what: 'what readers ask of an address that is no page',
    path: 'content/asked.yaml',
    text: '/guides/week-ties/:\n  - who helps\n',
    says: /asked\.yaml: no page \/guides\/week-ties\/ is searched\. Correct the address/u,
  },
  {
    what: 'what readers ask, without lines',
    path: 'content/asked.yaml',
    text: '/guides/weak-ties/:\n  - 84\n',
    says: /asked\.yaml: Line 1 of \/guides\/weak-ties\/ is no text\. Put a line/u,
  },
  {
    what: 'a file that is not YAML',
    path: 'content/synonyms.yaml',
    text: '- [cv, resume\n',
    says: /synonyms\.yaml: not valid YAML/u,
  },
];

for (const { what, path, text, says } of broken) {
  test(`${what} stops the build with the file and the cure`, () =>
    inFolder({ ...good, [path]: text }, async (folder) => {
      await assert.rejects(index(folder), says);
    }));
}
