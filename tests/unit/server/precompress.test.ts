import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { precompress } from '#src/server/precompress.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compress-'));
});
afterEach(() => rm(folder, { recursive: true }));

const compressed = async () =>
  (await readdir(folder)).filter((name) => /\.(br|gz)$/.test(name)).sort();
const long = 'A sentence about people you know a little. '.repeat(50);

test('each kind of text gets both forms, which unpack to the same bytes', async () => {
  const names = ['a.html', 'a.css', 'a.js', 'a.svg', 'a.xml', 'a.json', 'a.txt', 'a.ics'];
  for (const name of names) await writeFile(join(folder, name), long);
  const total = await precompress(folder);
  assert.deepEqual(
    await compressed(),
    names.flatMap((name) => [`${name}.br`, `${name}.gz`]).sort(),
  );
  for (const name of names) {
    assert.equal(brotliDecompressSync(await readFile(join(folder, `${name}.br`))).toString(), long);
    assert.equal(gunzipSync(await readFile(join(folder, `${name}.gz`))).toString(), long);
  }
  assert.equal(total.files, names.length);
  assert.equal(total.plain, names.length * long.length);
  assert.ok(total.br < total.gz && total.gz < total.plain / 5);
});

test('pictures, fonts and the index files of the search are left alone', async () => {
  for (const name of ['a.png', 'a.woff2', 'a.wasm', 'a.webp']) {
    await writeFile(join(folder, name), long);
  }
  assert.equal((await precompress(folder)).files, 0);
  assert.deepEqual(await compressed(), []);
});

test('a tiny file and one that does not shrink are left alone, without an old form beside them', async () => {
  await writeFile(join(folder, 'tiny.txt'), 'a'.repeat(200));
  await writeFile(join(folder, 'noise.txt'), randomBytes(5000));
  await writeFile(join(folder, 'noise.txt.br'), 'from an earlier build');
  assert.equal((await precompress(folder)).files, 0);
  assert.deepEqual(await compressed(), []);
});

test('a second run gives the same files', async () => {
  await writeFile(join(folder, 'a.html'), long);
  const first = await precompress(folder);
  assert.deepEqual(await precompress(folder), first);
  assert.deepEqual(await compressed(), ['a.html.br', 'a.html.gz']);
});
