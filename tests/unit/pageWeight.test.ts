import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { brotliBytes, loadedFiles, scriptsBeyond, takeApart } from '../bench/pageWeight.ts';

const dist = mkdtempSync(path.join(tmpdir(), 'page-weight-'));
after(() => rmSync(dist, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(dist, file)), { recursive: true });
  writeFileSync(path.join(dist, file), text);
}

write('_astro/start.js', 'import{a}from"./shared.js";const later=()=>import("./later.js");');
write('_astro/shared.js', 'export const a=1;');
write('_astro/later.js', 'const files=["_astro/ahead.js"];import"./start.js";');
write('_astro/ahead.js', 'export default "nothing.js";');
write('_astro/unused.js', '');
write('shell.html', '<script>shell()</script>');
write(
  'quiz.html',
  `<link rel="stylesheet" href="/_astro/a.css"><link rel="icon" href="/i.svg">
  <script>shell()</script><script>own()</script>
  <script type="application/ld+json">{}</script>
  <script type="module" src="/_astro/shared.js"></script>
  <astro-island component-url="/_astro/start.js" renderer-url="/_astro/shared.js"></astro-island>`,
);

test('a page is its styles, its scripts and the scripts of its islands, without data blocks', () => {
  const { styles, scripts } = takeApart(dist, 'quiz.html');
  assert.deepEqual(styles, ['_astro/a.css']);
  assert.deepEqual(scripts, [
    { inline: 'shell()' },
    { inline: 'own()' },
    { file: '_astro/shared.js' },
    { file: '_astro/start.js' },
    { file: '_astro/shared.js' },
  ]);
});

test('scripts that the shell has too are not counted as the page’s own', () => {
  const own = scriptsBeyond(takeApart(dist, 'quiz.html'), takeApart(dist, 'shell.html'));
  assert.ok(!own.some((script) => 'inline' in script && script.inline === 'shell()'));
  assert.ok(own.some((script) => 'inline' in script && script.inline === 'own()'));
});

test('a script brings all that it loads, at once, later and ahead, each file once', () => {
  assert.deepEqual(loadedFiles(dist, [{ file: '_astro/start.js' }]), [
    '_astro/ahead.js',
    '_astro/later.js',
    '_astro/shared.js',
    '_astro/start.js',
  ]);
});

test('a script in the page brings what it names from the root of the site', () => {
  assert.deepEqual(loadedFiles(dist, [{ inline: 'import("/_astro/shared.js")' }]), [
    '_astro/shared.js',
  ]);
});

test('nothing weighs nothing, and text weighs less than its letters', () => {
  assert.equal(brotliBytes(''), 0);
  assert.ok(brotliBytes('a'.repeat(1000)) < 50);
});
