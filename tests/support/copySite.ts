import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const copied = ['content', 'src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Copies what a build needs into a new folder, which the caller removes. */
export function copySite(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'wider-circle-'));
  for (const name of copied) {
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  linkPackages(folder);
  return folder;
}

/** Links each package, and not their folder: builds keep caches in it that must stay apart. */
function linkPackages(folder: string): void {
  const packages = path.join(root, 'node_modules');
  mkdirSync(path.join(folder, 'node_modules'));
  for (const name of readdirSync(packages)) {
    if (name.startsWith('.') && name !== '.bin') continue;
    symlinkSync(path.join(packages, name), path.join(folder, 'node_modules', name), 'junction');
  }
}
