import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { checkContent } from '#src/desk/checkContent.ts';
import { editorCollections } from '#src/desk/editor/editorCollections.ts';
import { editorRoutes } from '#src/desk/editor/editorRoutes.ts';
import { readContentFiles } from '#src/desk/reading/readContentFiles.ts';
import { DIST } from '../support/builtFiles.ts';
import { expect, test } from '../support/test.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const GUIDE = 'content/guides/quiet-people.md';

const routes = editorRoutes(PROJECT);
const server = createServer((request, response) => {
  routes(request, response, () => response.writeHead(404).end());
});

test.beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
test.afterAll(() => {
  server.close();
});

test('the built site has no editor', () => {
  expect(existsSync(DIST)).toBe(true);
  expect(existsSync(path.join(DIST, 'admin'))).toBe(false);
});

test('the editor opens a folder on this machine, shows every collection and saves a guide', async ({
  page,
}) => {
  await serveEditor(page);
  await page.goto('/admin/');
  await lendFolder(page);
  await page.getByRole('button', { name: 'Work with Local Repository' }).click();
  for (const { label } of editorCollections) {
    await expect(page.getByText(label, { exact: true }).first()).toBeVisible();
  }

  await page.getByText('For quiet people: an evening').click();
  const question = page.getByRole('textbox', { name: 'Question' });
  await question.fill('I like quiet evenings. Do I have to mingle?');
  await page.getByRole('button', { name: 'Save' }).click();

  await expect(async () => {
    expect(await readLent(page, GUIDE)).toContain('I like quiet evenings. Do I have to mingle?');
  }).toPass();
  const files = await readContentFiles(PROJECT);
  const saved = await readLent(page, GUIDE);
  const written = files.map((file) => (file.path === GUIDE ? { ...file, text: saved } : file));
  expect((await checkContent(written, '2026-01-01')).problems).toEqual([]);
  // The text below the fields is left as it was.
  const textOf = (guide = '') => guide.slice(guide.indexOf('\n---\n', 4)).trim();
  expect(textOf(saved)).toBe(textOf(files.find(({ path }) => path === GUIDE)?.text));
});

/** Answers /admin/ at the address of the site, as `astro dev` does. */
async function serveEditor(page: Page): Promise<void> {
  const { port } = server.address() as AddressInfo;
  await page.route('**/admin/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    const response = await route.fetch({ url: `http://127.0.0.1:${port}${pathname}` });
    await route.fulfill({ response });
  });
}

/** Puts content/ into the browser's own file system, and lets the picker of folders give that. */
async function lendFolder(page: Page): Promise<void> {
  const files = await readContentFiles(PROJECT);
  await page.evaluate(async (texts) => {
    const root = await navigator.storage.getDirectory();
    const write = async (file: string, text: string) => {
      const folders = file.split('/');
      const name = folders.pop() ?? '';
      let folder = root;
      for (const part of folders) folder = await folder.getDirectoryHandle(part, { create: true });
      const writer = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writer.write(text);
      await writer.close();
    };
    await root.getDirectoryHandle('.git', { create: true });
    for (const { path: file, text } of texts) await write(file, text);
    Object.assign(window, { showDirectoryPicker: () => Promise.resolve(root) });
  }, files);
}

async function readLent(page: Page, file: string): Promise<string> {
  return page.evaluate(async (path) => {
    const folders = path.split('/');
    const name = folders.pop() ?? '';
    let folder = await navigator.storage.getDirectory();
    for (const part of folders) folder = await folder.getDirectoryHandle(part);
    return (await (await folder.getFileHandle(name)).getFile()).text();
  }, file);
}
