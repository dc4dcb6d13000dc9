import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../../', import.meta.url));

type Lock = {
  readonly packages: Readonly<
    Record<string, { readonly dependencies?: Readonly<Record<string, string>> }>
  >;
};

const lock = JSON.parse(readFileSync(path.join(project, 'package-lock.json'), 'utf8')) as Lock;

/** Packages that the newsletter brings in on SQLite; everything else the site has anyway. */
const ofTheNewsletter = ['kysely', 'nodemailer'];

/** Every package that these need, by its place under node_modules. */
function closureOf(names: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (name: string, from: string): void => {
    const place = placeOf(name, from);
    if (place === undefined || found.has(place)) return;
    found.add(place);
    for (const next of Object.keys(lock.packages[place]?.dependencies ?? {})) visit(next, place);
  };
  for (const name of names) visit(name, '');
  return found;
}

/** Where npm put a package for one that needs it: inside it, or further up. */
function placeOf(name: string, from: string): string | undefined {
  const steps =
    from === ''
      ? ['']
      : [...from.matchAll(/$|\/node_modules\//g)]
          .map(({ index }) => `${from.slice(0, index)}/`)
          .reverse();
  return [...steps, '']
    .map((step) => `${step}node_modules/${name}`)
    .find((place) => place in lock.packages);
}

function bytesOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}

test('the newsletter adds two packages of at most 10 MB to the site, and no other', () => {
  const direct = Object.keys(lock.packages['']?.dependencies ?? {});
  for (const name of ofTheNewsletter) assert.ok(direct.includes(name), `${name} is not installed`);
  const without = closureOf(direct.filter((name) => !ofTheNewsletter.includes(name)));
  assert.ok(without.size > 50, 'found too few packages to compare with');
  const added = [...closureOf(direct)].filter((place) => !without.has(place)).sort();
  assert.deepEqual(added, ['node_modules/kysely', 'node_modules/nodemailer']);
  const bytes = added.reduce((sum, place) => sum + bytesOf(path.join(project, place)), 0);
  console.log(`newsletter: ${added.length} packages, ${(bytes / 1e6).toFixed(1)} MB`);
  assert.ok(bytes <= 10_000_000, `${bytes} bytes`);
});
