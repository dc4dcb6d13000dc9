import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createApp, type RouteMount } from '#src/server/app.ts';
import { loadFiles, type LoadOptions } from '#src/server/files.ts';
import { precompress } from '#src/server/precompress.ts';
import { statusRoute } from '#src/server/routes.ts';
import { startServer, type Timeouts } from '#src/server/startServer.ts';

export const pagePolicy = "default-src 'none'; script-src 'self' 'sha256-abc='; style-src 'self'";

const page = (title: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${pagePolicy}"><title>${title}</title></head><body>${`<p>${title}: people you know a little.</p>`.repeat(40)}</body></html>`;

export const siteFiles: Readonly<Record<string, string>> = {
  'index.html': page('Home'),
  '404.html': page('No such page'),
  'guides/x/index.html': page('Guide'),
  'caf\u00e9/index.html': page('Accents'),
  'bare/index.html': '<!doctype html><title>Bare</title><p>No policy here.',
  '_astro/page.Ab12.css': 'p{color:red}'.repeat(60),
  '_astro/searchWorker-D4.js': 'self.onmessage = () => {};\n'.repeat(30),
  'pagefind/pagefind.js': 'export const search = 1;\n'.repeat(30),
  'pagefind/pagefind-entry.json': JSON.stringify({ version: '1.6.0' }),
  'pagefind/fragment/en_ae12b75.pf_fragment': '\u001f\u008bfragment'.repeat(60),
  'pagefind/wasm.en.pagefind': '\u001f\u008bwasm'.repeat(80),
  'robots.txt': 'User-agent: *\n',
  '.hidden': 'not for visitors',
};

export type Site = { folder: string; remove: () => Promise<void> };

/** A small built site in a folder of its own, precompressed as the build leaves it. */
export async function makeSite(files = siteFiles): Promise<Site> {
  const root = await mkdtemp(join(tmpdir(), 'site-'));
  const folder = join(root, 'dist');
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text, 'latin1');
  }
  await writeFile(join(root, 'secret.txt'), 'SECRET');
  await precompress(folder);
  return { folder, remove: () => rm(root, { recursive: true }) };
}

type RunningSite = {
  url: URL;
  logged: string[];
  stop: (patience: number) => Promise<boolean>;
  end: () => Promise<void>;
};

/** The fixture behind the real server on a free port. */
export async function serveSite(
  extra: readonly RouteMount[] = [],
  options: Partial<LoadOptions> & { timeouts?: Partial<Timeouts>; files?: typeof siteFiles } = {},
): Promise<RunningSite> {
  const { timeouts, files: contents, siteUrl, ...load } = options;
  const site = await makeSite(contents);
  const logged: string[] = [];
  const files = await loadFiles({ distDir: site.folder, siteUrl, ...load });
  const app = createApp({
    files,
    routes: [statusRoute(() => 'off'), ...extra],
    siteUrl,
    log: (line) => logged.push(line),
  });
  const server = await startServer({
    fetch: app.fetch,
    port: 0,
    host: '127.0.0.1',
    siteUrl,
    timeouts: { lastCall: 20, ...timeouts },
  });
  return {
    url: new URL(server.url.replace('localhost', '127.0.0.1')),
    logged,
    stop: server.stop,
    end: async () => {
      await server.stop(100);
      await site.remove();
    },
  };
}

export type Answer = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  bytes: Buffer;
  text: string;
};

/** Sends the path exactly as written; `fetch` and `URL` would tidy it up first. */
export function ask(
  url: URL,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: url.hostname, port: url.port, path, method, headers, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const coding = bytes.length === 0 ? undefined : response.headers['content-encoding'];
          const plain =
            coding === 'br'
              ? brotliDecompressSync(bytes)
              : coding === 'gzip'
                ? gunzipSync(bytes)
                : bytes;
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            bytes,
            text: plain.toString(),
          });
        });
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

/** Writes bytes to the port and gives back all that comes until the connection closes. */
export function tell(url: URL, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), url.hostname, () => socket.write(bytes));
    let heard = '';
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')));
    socket.on('error', reject);
    socket.on('close', () => {
      resolve(heard);
    });
  });
}
