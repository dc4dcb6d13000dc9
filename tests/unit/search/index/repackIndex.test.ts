import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Cbor, readCbor, writeCbor } from '#src/search/index/cbor.ts';
import { type PackedFile, repackIndex } from '#src/search/index/repackIndex.ts';

const signature = 'pagefind_dcd';
const signed = (value: Cbor) => Buffer.concat([Buffer.from(signature), writeCbor(value)]);
const unsigned = ({ content }: PackedFile) => readCbor(content.subarray(signature.length));

/** A word, then for each page its number, the places on it and those in its fields; then variants. */
type Word = [
  word: string,
  pages: [page: number, places: number[], fields: Cbor[]][],
  variants: Cbor[],
];

/** 900 words on two pages each, in the form that Pagefind writes. */
const words = Array.from({ length: 900 }, (_, number): Word => {
  const beginning = ['able', 'bank', 'cook', 'zone'][Math.floor(number / 225)] ?? '';
  const letters = String.fromCharCode(97 + Math.floor((number % 225) / 15), 97 + (number % 15));
  const word = `${beginning.slice(0, number % 2 === 0 ? 4 : 3)}${letters}`;
  const first: Word[1][number] = [0, [-25, number % 90], []];
  const second: Word[1][number] = [1, [-25, 7, number % 50], []];
  return [word, [first, second], []];
}).sort(([a], [b]) => (a < b ? -1 : 1));

const meta = (chunks: Cbor) =>
  signed([
    '1.6.0',
    [
      ['en_1', 9, ''],
      ['en_2', 9, ''],
    ],
    chunks,
    [],
    [],
    [],
  ]);
const entry = '{"version":"1.6.0","languages":{"en":{"hash":"en_11","wasm":"en"}}}';
const files: PackedFile[] = [
  { path: 'pagefind.js', content: Buffer.from('engine') },
  { path: 'pagefind-entry.json', content: Buffer.from(entry) },
  { path: 'pagefind.en_11.pf_meta', content: meta([['able', 'zone', 'en_22']]) },
  { path: 'index/en_22.pf_index', content: signed([words]) },
];

function takeApart(packed: readonly PackedFile[]) {
  const contents = packed.find(({ path }) => path.endsWith('.pf_meta'));
  assert.ok(contents);
  const table = (unsigned(contents) as Cbor[])[2] as [string, string, string][];
  return table.map(([from, to, hash]) => {
    const part = packed.find(({ path }) => path === `index/${hash}.pf_index`);
    assert.ok(part, hash);
    return { from, to, words: (unsigned(part) as [Word[]])[0] };
  });
}

test('every word is kept once, in the part whose range takes it in', () => {
  const parts = takeApart(repackIndex(files, 'en'));
  assert.ok(parts.length > 3, `${String(parts.length)} parts`);
  assert.deepEqual(
    parts.flatMap((part) => part.words.map(([word]) => word)),
    words.map(([word]) => word),
  );
  for (const { from, to, words: own } of parts) {
    for (const [word] of own) assert.ok(from <= word && word <= to, `${word} in ${from}–${to}`);
  }
});

test('a word keeps its pages and how often it stands on them, and no two words share a place', () => {
  const kept = takeApart(repackIndex(files, 'en')).flatMap((part) => part.words);
  const shapeOf = ([word, pages]: Word) => [word, pages.map((page) => [page[0], page[1].length])];
  assert.deepEqual(kept.map(shapeOf), words.map(shapeOf));
  const firstPlaces = kept.map(([, pages]) => pages[0]?.[1][1]);
  assert.equal(new Set(firstPlaces).size, words.length);
});

test('words that share their first four letters stand in one part', () => {
  const parts = takeApart(repackIndex(files, 'en'));
  const partsOf = new Map<string, Set<number>>();
  parts.forEach((part, at) => {
    for (const [word] of part.words) {
      const beginning = word.slice(0, 4);
      partsOf.set(beginning, (partsOf.get(beginning) ?? new Set()).add(at));
    }
  });
  for (const [beginning, numbers] of partsOf) assert.equal(numbers.size, 1, beginning);
});

test('the entry names the new table of contents, and the name changes with the content', () => {
  const nameOf = (given: readonly PackedFile[]) => {
    const packed = repackIndex(given, 'en');
    const read = packed.find(({ path }) => path === 'pagefind-entry.json')?.content;
    const { languages } = JSON.parse(new TextDecoder().decode(read)) as {
      languages: { en: { hash: string } };
    };
    const path = `pagefind.${languages.en.hash}.pf_meta`;
    assert.ok(
      packed.some((file) => file.path === path),
      path,
    );
    return path;
  };
  const fewer = files.map((file) =>
    file.path.endsWith('.pf_index') ? { ...file, content: signed([words.slice(1)]) } : file,
  );
  assert.notEqual(nameOf(files), nameOf(fewer));
});

test('a file of another format is refused by its name', () => {
  const other = (path: string, content: Uint8Array) =>
    files.map((file) => (file.path === path ? { path, content } : file));
  const refused: readonly [string, Uint8Array][] = [
    ['index/en_22.pf_index', Buffer.from('pagefind_xyz')],
    ['index/en_22.pf_index', signed([[['word', [[0, ['x'], []]], []]]])],
    ['pagefind.en_11.pf_meta', signed(['2.0'])],
    ['pagefind-entry.json', Buffer.from('{}')],
  ];
  for (const [path, content] of refused) {
    assert.throws(
      () => repackIndex(other(path, content), 'en'),
      new RegExp(path.replace('.', '\\.'), 'u'),
    );
  }
});
