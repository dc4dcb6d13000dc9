import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** How many bytes a text or file takes on the wire with brotli. */
export function brotliBytes(content: string | Buffer): number {
  return content.length === 0 ? 0 : brotliCompressSync(content).length;
}

/** A script of a page: its code when it stands in the page, its file when it does not. */
export type PageScript = { inline: string } | { file: string };

/** The parts of a built page that weigh: read with patterns, for the site's own plain markup. */
export type PageParts = { html: string; styles: string[]; scripts: PageScript[] };

/** Takes a built page apart. Data blocks such as JSON-LD are no scripts. */
export function takeApart(dist: string, file: string): PageParts {
  const html = readFileSync(path.join(dist, file), 'utf8');
  const styles = [...html.matchAll(/<link\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => attribute(tag, 'rel') === 'stylesheet')
    .flatMap((tag) => localFile(attribute(tag, 'href')));
  const scripts = [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)].flatMap(
    ([, tag = '', code = '']): PageScript[] => {
      const type = attribute(tag, 'type') ?? 'module';
      if (!/^(module|text\/javascript)$/.test(type)) return [];
      const files = localFile(attribute(tag, 'src'));
      return files.length > 0 ? files.map((name) => ({ file: name })) : [{ inline: code }];
    },
  );
  const islands = [...html.matchAll(/<astro-island\b[^>]*>/g)]
    .flatMap(([tag]) =>
      ['component-url', 'renderer-url', 'before-hydration-url'].map((name) => attribute(tag, name)),
    )
    .flatMap(localFile)
    .map((name) => ({ file: name }));
  return { html, styles, scripts: [...scripts, ...islands] };
}

/**
 * Every script file that the given scripts load, at once or later: each string in their code that
 * names a built script file, and so on in that one. Sorted, without repeats.
 */
export function loadedFiles(dist: string, scripts: PageScript[]): string[] {
  const found = new Set<string>();
  const visit = (code: string, folder: string): void => {
    for (const [, name = ''] of code.matchAll(/["'`]([\w@./-]+\.m?js)["'`]/g)) {
      // Vite writes the files it loads ahead without a leading "./", from the root of the site.
      const places = name.startsWith('/')
        ? [name.slice(1)]
        : [path.posix.join(folder, name), name.replace(/^(\.\/)+/, '')];
      const file = places.find((place) => isBuilt(dist, place));
      if (file !== undefined) add(file);
    }
  };
  const add = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    visit(readFileSync(path.join(dist, file), 'utf8'), path.posix.dirname(file));
  };
  for (const script of scripts) {
    if ('file' in script) add(script.file);
    else visit(script.inline, '');
  }
  return [...found].sort();
}

/** The scripts of one page that another page does not have. */
export function scriptsBeyond(page: PageParts, shell: PageParts): PageScript[] {
  const key = (script: PageScript): string => JSON.stringify(script);
  const known = new Set(shell.scripts.map(key));
  return page.scripts.filter((script) => !known.has(key(script)));
}

/** What a page takes with brotli: itself, its styles, and each script beyond those of the shell. */
export function loadedBytes(dist: string, page: PageParts, shell: PageParts): number {
  const files = [...page.styles, ...loadedFiles(dist, scriptsBeyond(page, shell))];
  const weights = files.map((file) => brotliBytes(readFileSync(path.join(dist, file))));
  return weights.reduce((sum, bytes) => sum + bytes, brotliBytes(page.html));
}

function isBuilt(dist: string, file: string): boolean {
  return !file.startsWith('..') && existsSync(path.join(dist, file));
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
}

function localFile(address: string | undefined): string[] {
  return address?.startsWith('/') ? [address.slice(1)] : [];
}
