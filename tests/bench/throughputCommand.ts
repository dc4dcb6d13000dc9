/**
 * node tests/bench/throughputCommand.ts [seconds per run] [rounds]
 *
 * How many requests a second the site's server answers, compressed and with every header, beside a
 * plain file server (sirv on node:http, uncompressed, no headers) for the same page in the same run.
 * Each server is a process of its own and they take turns, so that a busy machine is busy for both.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import sirv from 'sirv';
import { precompress } from '#src/server/precompress.ts';
import { serveArguments } from '../support/serveArguments.ts';

type Load = {
  requests: { average: number };
  latency: { p99: number };
  throughput: { average: number };
  non2xx: number;
  errors: number;
};
type Run = { server: string; perSecond: number; p99: number; megabytes: number };

// autocannon comes without types.
const autocannon = createRequire(import.meta.url)('autocannon') as (options: {
  url: string;
  connections: number;
  duration: number;
  headers?: Record<string, string>;
}) => Promise<Load>;

const aim = 0.9;
const connections = 50;
const plainServerFlag = '--plain-server';

if (process.argv[2] === plainServerFlag) servePlainly(process.argv[3] ?? 'dist');
else await compare(Number(process.argv[2] ?? 4), Number(process.argv[3] ?? 3));

async function compare(seconds: number, rounds: number): Promise<void> {
  const { folder, path, dispose } = await chooseSite();
  const ours = spawn(process.execPath, serveArguments(), {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DIST_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const plain = spawn(process.execPath, [import.meta.filename, plainServerFlag, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const oursUrl = new URL(path, await addressOf(ours)).href;
    const plainUrl = new URL(path, await addressOf(plain)).href;
    const runs: Run[] = [];
    const pairs: [string, string, Record<string, string>][] = [
      ['ours, brotli, all headers', oursUrl, { 'accept-encoding': 'gzip, deflate, br, zstd' }],
      ['sirv, plain, no headers', plainUrl, {}],
    ];
    for (const [, url, headers] of pairs) await load(url, 1, headers);
    for (let round = 0; round < rounds; round += 1) {
      for (const [server, url, headers] of pairs) {
        const result = await load(url, seconds, headers);
        if (result.non2xx > 0 || result.errors > 0) {
          throw new Error(
            `${server}: ${result.non2xx} answers were not 200, ${result.errors} failed.`,
          );
        }
        runs.push({
          server,
          perSecond: result.requests.average,
          p99: result.latency.p99,
          megabytes: result.throughput.average / 1e6,
        });
      }
    }
    report(
      path,
      runs,
      pairs.map(([server]) => server),
    );
  } finally {
    for (const child of [ours, plain]) child.kill('SIGTERM');
    await dispose();
  }
}

function load(url: string, duration: number, headers: Record<string, string>): Promise<Load> {
  return autocannon({ url, connections, duration, headers });
}

function report(path: string, runs: readonly Run[], servers: readonly string[]): void {
  console.log(`\nThroughput of ${path}, ${connections} connections\n`);
  console.log(
    `${'server'.padEnd(28)}${['requests/s', 'p99 ms', 'MB/s'].map((t) => t.padStart(12)).join('')}`,
  );
  for (const { server, perSecond, p99, megabytes } of runs) {
    const cells = [perSecond.toFixed(0), p99.toFixed(0), megabytes.toFixed(1)];
    console.log(`${server.padEnd(28)}${cells.map((cell) => cell.padStart(12)).join('')}`);
  }
  const [ours = 0, plain = 0] = servers.map((name) =>
    median(runs.filter(({ server }) => server === name).map(({ perSecond }) => perSecond)),
  );
  const ratio = ours / plain;
  console.log(`\nRatio of the medians: ${ratio.toFixed(2)} (aim: at least ${aim})`);
  if (!(ratio >= aim)) process.exitCode = 1;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The built site when there is one, else a made-up page of a guide's size. */
async function chooseSite() {
  for (const path of ['/guides/weak-ties/', '/']) {
    if (!existsSync(join('dist', path, 'index.html'))) continue;
    return { folder: 'dist', path, dispose: () => Promise.resolve() };
  }
  console.log('There is no dist folder, so a made-up page of 30 kB is served.');
  const folder = await mkdtemp(join(tmpdir(), 'throughput-'));
  await mkdir(folder, { recursive: true });
  const words = Array.from({ length: 4500 }, (_, index) => ((index * 7919) % 1789).toString(36));
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><title>Page</title><p>${words.join('  ')}`,
  );
  await precompress(folder);
  return { folder, path: '/', dispose: () => rm(folder, { recursive: true }) };
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The server has no output to read its address from.');
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address !== undefined) return address.replace('localhost', '127.0.0.1');
  }
  throw new Error('The server ended before it said its address.');
}

function servePlainly(folder: string): void {
  const server = createServer(sirv(folder));
  server.listen(0, '127.0.0.1', () => {
    console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });
}
