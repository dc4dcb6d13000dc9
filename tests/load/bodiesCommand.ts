// npm run load:bodies: 1,000 bodies of 10 MB at once and 1,000 that drip, with usual sign-ups between.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../support/freePort.ts';
import { postForm } from '../support/postForm.ts';
import { printTable } from '../support/printTable.ts';

const clients = 1_000;
const bodySize = 10_000_000;
const mostGrowth = 50;
const mostWait = 500;

const head = [
  'POST /newsletter/sign-up/ HTTP/1.1',
  'Host: a',
  'Content-Type: application/x-www-form-urlencoded',
  'Connection: close',
].join('\r\n');

const folder = mkdtempSync(path.join(tmpdir(), 'letter-bodies-'));
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const facts = JSON.parse(readFileSync('dist/newsletter/slots/letter.json', 'utf8')) as {
  consent: { version: string }[];
};
const consent = facts.consent.at(-1)?.version ?? '';
const server = spawn(process.execPath, ['src/server/main.ts'], {
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
  await usualSignUps(() => wait(3_000));
  const before = residentMegabytes();
  for (const [name, load] of [
    ['with its length', () => flood((socket) => sendBody(socket, true))],
    ['without its length', () => flood((socket) => sendBody(socket, false))],
    ['that drips', () => flood(drip)],
  ] as const) {
    let statuses: Record<string, number> = {};
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, residentMegabytes())), 50);
    const waits = await usualSignUps(async () => {
      statuses = await load();
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

type Socket = ReturnType<typeof connect>;

/** Opens all clients at once; says how each was answered, or that it was closed without an answer. */
async function flood(send: (socket: Socket) => void): Promise<Record<string, number>> {
  const answers = await Promise.all(
    Array.from(
      { length: clients },
      () =>
        new Promise<string>((resolve) => {
          const socket = connect(port, '127.0.0.1', () => send(socket));
          let heard = '';
          socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')));
          socket.on('error', () => undefined);
          socket.on('close', () => resolve(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1] ?? 'closed'));
        }),
    ),
  );
  const counts: Record<string, number> = {};
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1;
  return counts;
}

function sendBody(socket: Socket, withLength: boolean): void {
  const piece = Buffer.alloc(64 * 1024, 'a');
  const chunk = Buffer.concat([
    Buffer.from(`${piece.length.toString(16)}\r\n`),
    piece,
    Buffer.from('\r\n'),
  ]);
  const framing = withLength ? `Content-Length: ${bodySize}` : 'Transfer-Encoding: chunked';
  socket.write(`${head}\r\n${framing}\r\n\r\n`);
  let sent = 0;
  const more = () => {
    while (sent < bodySize && !socket.destroyed) {
      sent += piece.length;
      if (!socket.write(withLength ? piece : chunk)) {
        socket.once('drain', more);
        return;
      }
    }
    socket.end();
  };
  more();
}

function drip(socket: Socket): void {
  socket.write(`${head}\r\nContent-Length: 1000\r\n\r\n`);
  const timer = setInterval(() => socket.write('a'), 1_000);
  socket.on('close', () => clearInterval(timer));
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
