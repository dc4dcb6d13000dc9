import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { contentEditor } from '#src/desk/editor/contentEditor.ts';
import { editorRoutes } from '#src/desk/editor/editorRoutes.ts';

const routes = editorRoutes(path.resolve(import.meta.dirname, '../../../..'));
const server = createServer((request, response) => {
  routes(request, response, () => response.end('from astro'));
});
let origin = '';
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => server.close());

test('only the server of astro dev gets the editor: a build runs no part of it', () => {
  assert.deepEqual(Object.keys(contentEditor().hooks), ['astro:config:done', 'astro:server:setup']);
});

test('the page comes with a policy that lets nothing in from elsewhere', async () => {
  const answer = await fetch(`${origin}/admin/`);
  assert.equal(answer.status, 200);
  const policy = answer.headers.get('content-security-policy') ?? '';
  assert.match(policy, /default-src 'self'/);
  assert.doesNotMatch(policy, /https?:|\*/);
  assert.doesNotMatch(await answer.text(), /(?:src|href)="https?:/);
});

test('the script of the editor names no server of fonts', async () => {
  const answer = await fetch(`${origin}/admin/packages/@sveltia/cms/npm/index.js`);
  assert.equal(answer.status, 200);
  const script = await answer.text();
  assert.ok(script.length > 1_000_000);
  assert.doesNotMatch(script, /jsdelivr/);
  const fonts = [...script.matchAll(/src:url\((\/admin\/[^)]+)\)/g)].map((match) => match[1] ?? '');
  assert.ok(fonts.length >= 3);
  for (const font of fonts) assert.equal((await fetch(`${origin}${font}`)).status, 200, font);
});

test('nothing but the packages of the editor is handed out', async () => {
  for (const name of [
    'zod/package.json',
    '@sveltia/cms/../../zod/index.js',
    '@sveltia/cms/%2e%2e/%2e%2e/zod/index.js',
    '@sveltia/cms/npm/none.js',
    '@sveltia/cms/LICENSE.txt',
    '../package.json',
  ]) {
    // As a client that does not tidy its path up first would send it.
    const { status } = await fetch(`${origin}/admin/packages/${name.replaceAll('..', '%2e%2e')}`);
    assert.equal(status, 404, name);
  }
});

test('/admin leads to /admin/, and all else stays with Astro', async () => {
  const answer = await fetch(`${origin}/admin`, { redirect: 'manual' });
  assert.equal(answer.headers.get('location'), '/admin/');
  assert.equal(await (await fetch(`${origin}/guides/`)).text(), 'from astro');
  assert.equal(await (await fetch(`${origin}/administration/`)).text(), 'from astro');
});
