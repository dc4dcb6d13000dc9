import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { readContentFiles } from '../reading/readContentFiles.ts';
import { editorConfig } from './editorConfig.ts';

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

type Answer = { readonly type: string; readonly body: string | Buffer };

/** What the editor imports by name, and where it lies in node_modules. */
const imports: Readonly<Record<string, string>> = {
  immutable: 'immutable/dist/immutable.es.js',
  'turndown/lib/turndown.browser.es.js': 'turndown/lib/turndown.browser.es.js',
  'exifr/dist/lite.esm.mjs': 'exifr/dist/lite.esm.mjs',
  '@shikijs/langs/': '@shikijs/langs/dist/',
  '@shikijs/themes/': '@shikijs/themes/dist/',
};

/** Folders of node_modules that are handed out. */
const packages = [
  '@sveltia/cms',
  '@shikijs/langs',
  '@shikijs/themes',
  'immutable',
  'turndown',
  'exifr',
];

const entry = '@sveltia/cms/npm/index.js';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  // The languages of the editor are imported as modules.
  '.json': 'text/javascript',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
};

const importMap = JSON.stringify({
  imports: Object.fromEntries(
    Object.entries(imports).map(([name, path]) => [name, `/admin/packages/${path}`]),
  ),
});

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>Edit the content</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <script type="importmap">${importMap}</script>
    <script type="module" src="/admin/start.js"></script>
  </head>
  <body>
    <noscript>The editor needs JavaScript. Files of content/ can be edited without it.</noscript>
  </body>
</html>
`;

const start = `window.CMS_MANUAL_INIT = true;
const [{ default: editor }, answer] = await Promise.all([
  import('/admin/packages/${entry}'),
  fetch('/admin/config.json'),
]);
editor.init({ config: await answer.json() });
`;

/** Everything from this machine: the editor would ask after services that are not used here. */
const policy = [
  "default-src 'self'",
  `script-src 'self' 'wasm-unsafe-eval' 'sha256-${createHash('sha256').update(importMap).digest('base64')}'`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "frame-ancestors 'none'",
].join('; ');

/** Answers /admin/ and what stands below it; hands everything else on. */
export function editorRoutes(project: string): Middleware {
  return (request, response, next) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    if (path === '/admin') {
      response.writeHead(308, { location: '/admin/' }).end();
    } else if (path.startsWith('/admin/')) {
      void send(project, path.slice('/admin/'.length), response);
    } else {
      next();
    }
  };
}

async function send(project: string, path: string, response: ServerResponse): Promise<void> {
  try {
    const answer = await answerFor(project, path);
    if (answer === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is nothing here.');
      return;
    }
    response
      .writeHead(200, {
        'content-type': `${answer.type}${answer.type.startsWith('text/') ? '; charset=utf-8' : ''}`,
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      })
      .end(answer.body);
  } catch (error) {
    console.error(error);
    response
      .writeHead(500, { 'content-type': 'text/plain' })
      .end('It did not work: see the terminal.');
  }
}

async function answerFor(project: string, path: string): Promise<Answer | undefined> {
  if (path === '') return { type: 'text/html', body: page };
  if (path === 'start.js') return { type: 'text/javascript', body: start };
  if (path === 'config.json') {
    const config = editorConfig(await readContentFiles(project));
    return { type: 'application/json', body: JSON.stringify(config) };
  }
  if (path.startsWith('packages/')) return packageFile(project, path.slice('packages/'.length));
  return undefined;
}

/** The editor's styles name a server of fonts, although its package has them. */
function withOwnFonts(script: string): string {
  return script.replace(
    /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([a-z0-9-]+)[^)]*/g,
    (address, font: string) => {
      const asset = new RegExp(`assets/${font}-latin[\\w-]*\\.woff2`).exec(script)?.[0];
      return asset === undefined ? address : `/admin/packages/@sveltia/cms/npm/${asset}`;
    },
  );
}

async function packageFile(project: string, name: string): Promise<Answer | undefined> {
  const inside = normalize(name).replaceAll('\\', '/');
  // Languages and themes are imported without their ending.
  const path = /^@shikijs\/.*\/[^./]+$/.test(inside) ? `${inside}.mjs` : inside;
  const ending = extname(path);
  const type = types[ending];
  if (type === undefined || !packages.some((known) => path.startsWith(`${known}/`))) {
    return undefined;
  }
  try {
    const body = await readFile(join(project, 'node_modules', path));
    if (ending === '.json') return { type, body: `export default ${body.toString('utf8')}` };
    return { type, body: path === entry ? withOwnFonts(body.toString('utf8')) : body };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
