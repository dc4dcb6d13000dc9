import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder that `npm run build` writes. */
export const DIST = path.resolve(import.meta.dirname, '../../dist');

/** Every file of the built site as its path below dist with forward slashes; throws when there is none. */
export function builtFiles(extension = ''): string[] {
  if (!existsSync(DIST)) {
    throw new Error('dist/ does not exist. Run "npm run build" first.');
  }
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => path.relative(DIST, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
  if (files.length === 0) {
    throw new Error(`dist/ has no "${extension}" file. Run "npm run build" first.`);
  }
  return files;
}

/** The text of one built file. */
export function readBuilt(file: string): string {
  return readFileSync(path.join(DIST, file), 'utf8');
}

/** The address path that a built HTML file is served at: `a/index.html` at `/a/`, `404.html` at `/404`. */
export function addressOf(file: string): string {
  return `/${file}`.replace(/\/index\.html$/, '/').replace(/\.html$/, '');
}

/** The built file that is served at exactly this address path, or `undefined` when there is none. */
export function fileOf(address: string): string | undefined {
  const path = decodeURIComponent(address);
  return builtFiles().find((file) => addressOf(file) === path || `/${file}` === path);
}
