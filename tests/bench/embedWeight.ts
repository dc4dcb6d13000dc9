import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** How many bytes a script takes: as it is, with gzip at its best, with brotli. */
export type Weight = { name: string; raw: number; gzip: number; brotli: number };

/** The file of each package that a page with an embed of it loads. */
const PEERS = [
  { name: '@typeform/embed', file: 'build/embed.js' },
  { name: '@iframe-resizer/parent', file: 'index.umd.js' },
  { name: 'pym.js', file: 'dist/pym.v1.min.js' },
  { name: '@open-iframe-resizer/core', file: 'dist/index.umd.cjs' },
];

/** Weighs one file. */
export function weigh(name: string, file: string): Weight {
  const bytes = readFileSync(file);
  return {
    name,
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  };
}

/** Weighs what other embeds put into their hosts' pages, at the versions that are installed. */
export function weighPeers(): Weight[] {
  const modules = path.resolve(import.meta.dirname, '../../node_modules');
  const require = createRequire(import.meta.url);
  return PEERS.map(({ name, file }) => {
    const { version } = require(path.join(modules, name, 'package.json')) as { version: string };
    return weigh(`${name} ${version}`, path.join(modules, name, file));
  });
}
