import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The lowest versions without a known hole that matters here. */
const FLOORS: Record<string, string> = { astro: '7.2.8', nodemailer: '10.4.1', sharp: '0.35.4' };

type Manifest = {
  version: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
};

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(ROOT, folder, 'package.json'), 'utf8')) as Manifest;
}

function isAtLeast(version: string, floor: string): boolean {
  return version.localeCompare(floor, 'en', { numeric: true }) >= 0;
}

for (const [name, floor] of Object.entries(FLOORS)) {
  test(`${name} is at or above ${floor}, where its known holes are closed`, () => {
    const { version } = readManifest(path.join('node_modules', name));
    assert.ok(isAtLeast(version, floor), `${name} is ${version}`);
  });
}

test('npm scripts run on Node 24 or later, whatever the system has', () => {
  const program = path.join(
    ROOT,
    'node_modules/.bin',
    process.platform === 'win32' ? 'node.cmd' : 'node',
  );
  const version = execFileSync(program, ['--version'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  assert.match(version, /^v(2[4-9]|[3-9]\d)\./);
});

test('package.json names exact versions only', () => {
  const { dependencies = {}, devDependencies = {} } = readManifest('.');
  const entries = Object.entries({ ...dependencies, ...devDependencies });
  assert.ok(entries.length > 10, 'package.json was not read');
  const loose = entries.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  assert.deepEqual(loose, []);
});

test('a version is compared number by number', () => {
  assert.equal(isAtLeast('7.10.0', '7.2.8'), true);
  assert.equal(isAtLeast('7.2.7', '7.2.8'), false);
  assert.equal(isAtLeast('0.35.4', '0.35.4'), true);
});

test('the lock file names the optional packages of every platform, or npm ci refuses it', () => {
  const { packages } = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const wanted = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ folder, name })),
  );
  assert.ok(wanted.length > 20);
  const missing = wanted.filter(({ folder, name }) => !isLocked(folder, name));
  assert.deepEqual(missing, []);

  /** Whether a package is found from a folder, going outwards as Node does. */
  function isLocked(folder: string, name: string): boolean {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (place in packages) return true;
    const outer = folder.lastIndexOf('/node_modules/');
    return folder !== '' && isLocked(outer < 0 ? '' : folder.slice(0, outer), name);
  }
});
