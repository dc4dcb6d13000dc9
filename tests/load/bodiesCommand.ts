// npm run load:bodies: 1,000 bodies of 10 MB at once and 1,000 that drip, with usual sign-ups between.
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { FloodKind } from '../support/floodBodies.ts';
import { freePort } from '../support/freePort.ts';
import { postForm } from '../support/postForm.ts';
import { printTable } from '../support/printTable.ts';
import { serveArguments } from '../support/serveArguments.ts';

const mostGrowth = 50;
const mostWait = 500;

const folder = mkdtempSync(path.join(tmpdir(), 'letter-bodies-'));
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const facts = JSON.parse(readFileSync('dist/newsletter/slots/letter.json', 'utf8')) as {
  consent: { version: string }[];
};
const consent = facts.consent.at(-1)?.version ?? '';
const server = spawn(process.execPath, serveArguments(), {
  env: {
    ...process.env,
    PORT: String(port),
    DATA_DIR: folder,
    SIGN_UPS_PER_HOUR_PER_CLIENT: '999999999',
    CONFIRMATIONS_PER_HOUR: '999999999',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});
await new Promise<void>((resolve) => {
  server.stdout.on('data', (chunk: Buffer) => {
    if (chunk.includes('Wider Circle is at')) resolve();
  });
});

let failed = false;
const rows: string[][] = [];
try {
  // Until the server has grown to what sign-ups alone need; the bodies are measured from there.
  await usualSignUps(() => wait(20_000));
  const before = residentMegabytes();
  for (const [name, kind] of [
    ['with its length', 'length'],
    ['without its length', 'chunked'],
    ['that drips', 'drip'],
  ] as const) {
    let statuses: Record<string, number> = {};
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, residentMegabytes())), 50);
    const waits = await usualSignUps(async () => {
      statuses = await flood(kind);
    });
    clearInterval(watch);
    const p99 = waits.sort((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? Number.NaN;
    const growth = most - before;
    const answers = Object.entries(statuses).map(([status, count]) => `${count} × ${status}`);
    rows.push([name, answers.join(', '), growth.toFixed(0), String(waits.length), p99.toFixed(0)]);
    const wrong = Object.keys(statuses).some((status) => !/^(?:413|408|closed)$/.test(status));
    failed ||= wrong || growth > mostGrowth || !(p99 <= mostWait);
  }
} finally {
  server.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}
printTable(
  '1,000 clients at once',
  ['a body of 10 MB', 'answers', 'memory +MB', 'sign-ups between', 'p99 ms'],
  rows,
);
console.log(
  `\nAsked: 413 or 408, at most ${mostGrowth} MB more memory, sign-ups within ${mostWait} ms (p99).`,
);
if (failed) process.exitCode = 1;

/** All clients at once, in a process of their own: their work is not to be taken for the server's. */
async function flood(kind: FloodKind): Promise<Record<string, number>> {
  const child = fork(path.join(import.meta.dirname, '../support/floodBodies.ts'), [
    String(port),
    kind,
  ]);
  const [counts] = (await once(child, 'message')) as [Record<string, number>];
  return counts;
}

/** Signs somebody up again and again while something else goes on; gives the time of each. */
async function usualSignUps(meanwhile: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  let isOver = false;
  const other = meanwhile().finally(() => (isOver = true));
  while (!isOver) {
    const begun = performance.now();
    const { status } = await postForm(
      origin,
      '/newsletter/sign-up/',
      { address: `reader${times.length}@example.org`, consent },
      { 'sec-fetch-site': 'same-origin' },
    );
    if (status !== 303) throw new Error(`A usual sign-up was answered with ${status}.`);
    times.push(performance.now() - begun);
    await wait(10);
  }
  await other;
  return times;
}

function residentMegabytes(): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'));
  return Number(line?.[1]) / 1000;
}
