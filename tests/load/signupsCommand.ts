/**
 * npm run load:signups -- [seconds] [subscribers]
 *
 * How many sign-ups a second the server keeps safe on SQLite, with 50 connections and each address
 * another, beside how often in a second the same disk takes a write (fsync) in the same run. Then, with
 * so many subscribers in the database, how long a sign-up, a confirmation, a one-click leave and the
 * owner's figures take. Needs a built site (npm run build).
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { systemClock } from '#src/newsletter/server/clock.ts';
import { groupCommit } from '#src/newsletter/server/store/groupCommit.ts';
import type { SignUp } from '#src/newsletter/server/store/newsletterStore.ts';
import { createTokens } from '#src/newsletter/server/tokens/tokens.ts';
import { fsyncRate } from '../support/fsyncRate.ts';
import { openTestStore, signUpOf } from '../support/letterStore.ts';
import { percentile } from '../support/percentile.ts';
import { printTable } from '../support/printTable.ts';
import { serveArguments } from '../support/serveArguments.ts';

const seconds = Number(process.argv[2] ?? 30);
const subscribers = Number(process.argv[3] ?? 100_000);
const connections = 50;
const distDir = process.env['DIST_DIR'] ?? 'dist';
const secret = randomBytes(32);
const tokens = createTokens(secret);
let serial = 0;

type Answers = { status: Map<number, number>; times: number[]; failed: number };

if (!existsSync(path.join(distDir, 'newsletter/slots/letter.json'))) {
  console.error('There is no built site with a newsletter: run npm run build first.');
  process.exit(1);
}
const facts = JSON.parse(
  readFileSync(path.join(distDir, 'newsletter/slots/letter.json'), 'utf8'),
) as { consent: { version: string }[] };
const consent = facts.consent.at(-1)?.version ?? '';
const folder = mkdtempSync(path.join(tmpdir(), 'load-signups-'));
const file = path.join(folder, 'newsletter.sqlite');
const agent = new Agent({ keepAlive: true, maxSockets: connections });
try {
  await measureStore();
  await measureSignUps();
  if (subscribers > 0) await measureMany();
} finally {
  agent.destroy();
  rmSync(folder, { recursive: true, force: true });
}

/** The store alone, in this process: what the disk allows when nothing else is asked. */
async function measureStore(): Promise<void> {
  const disk = fsyncRate(folder, 2);
  const { store } = await openTestStore({
    kind: 'sqlite',
    file: path.join(folder, 'store.sqlite'),
  });
  let commits = 0;
  const add = groupCommit<SignUp>((signUps) => {
    commits += 1;
    return store.signUps.append(signUps);
  });
  const duration = 5;
  const end = performance.now() + duration * 1000;
  let kept = 0;
  const work = async () => {
    while (performance.now() < end) {
      await add(signUpOf(`reader${serial++}@example.org`, Date.now()));
      kept += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  await store.close();
  const rate = (disk + fsyncRate(folder, 2)) / 2;
  printTable(
    `The store alone, ${connections} callers, ${duration} s, SQLite with synchronous=FULL`,
    ['', 'figure'],
    [
      ['kept a second', (kept / duration).toFixed(0)],
      ['in one commit', (kept / commits).toFixed(1)],
      ['fsyncs a second, before and after', rate.toFixed(0)],
      ['sign-ups per fsync', (kept / duration / rate).toFixed(1)],
    ],
  );
}

async function measureSignUps(): Promise<void> {
  const fsyncs = fsyncRate(folder, 3);
  const { url, stop, cpuSeconds } = await startServer();
  await load(url, 2, nextSignUp);
  const before = rowsOfSignUps();
  const cpuBefore = cpuSeconds();
  const { status, times, failed } = await load(url, seconds, nextSignUp);
  const cpu = (cpuSeconds() - cpuBefore) * 1000;
  const accepted = status.get(303) ?? 0;
  await stop();
  const kept = rowsOfSignUps() - before;
  const fsyncsAfter = fsyncRate(folder, 3);
  const rate = accepted / seconds;
  const disk = (fsyncs + fsyncsAfter) / 2;
  printTable(
    `Sign-ups, ${connections} connections, ${seconds} s, SQLite with synchronous=FULL`,
    ['', 'figure'],
    [
      ['accepted a second', rate.toFixed(0)],
      ['median, ms', percentile(times, 50).toFixed(1)],
      ['99 of 100 within, ms', percentile(times, 99).toFixed(1)],
      ['fsyncs a second, before and after', disk.toFixed(0)],
      ['sign-ups per fsync', (rate / disk).toFixed(2)],
      ['processor time of the server for each, ms', (cpu / accepted).toFixed(2)],
      ['answers that were not 303', String(times.length - accepted)],
      ['connections that failed', String(failed)],
      ['rows kept less answers 303', String(kept - accepted)],
    ],
  );
  if (kept !== accepted || failed > 0 || times.length !== accepted) process.exitCode = 1;
}

async function measureMany(): Promise<void> {
  const { store } = await openTestStore({ kind: 'sqlite', file });
  await store.close();
  console.log(`\nWriting ${subscribers} subscribers …`);
  const sample = seed(subscribers, 2000);
  const { url, stop } = await startServer();
  const rows: string[][] = [];
  const add = (name: string, { times, status }: Answers) =>
    rows.push([
      name,
      String(times.length),
      percentile(times, 50).toFixed(1),
      percentile(times, 99).toFixed(1),
      [...status.keys()].join(),
    ]);
  // One at a time: the time of the work itself, not of a queue.
  await load(url, 1, nextSignUp, 1);
  add('sign-up', await load(url, 5, nextSignUp, 1));
  const confirming = sample.pending.values();
  add('confirm', await load(url, 5, () => post(confirming, 'confirm', ''), 1));
  const leaving = sample.confirmed.values();
  add(
    'one-click leave',
    await load(url, 5, () => post(leaving, 'leave', 'List-Unsubscribe=One-Click'), 1),
  );
  await stop();
  printTable(
    `With ${subscribers} subscribers, one request at a time`,
    ['', 'requests', 'median ms', 'p99 ms', 'status'],
    rows,
  );
  const again = await openTestStore({ kind: 'sqlite', file });
  const started = performance.now();
  const counts = await again.store.counts(systemClock.now());
  const audience = await again.store.issues.audience();
  const took = performance.now() - started;
  await again.store.close();
  console.log(
    `\nThe owner's figures (${counts.subscribers.confirmed} confirmed, ${audience} to be written to): ${took.toFixed(0)} ms`,
  );
}

type Post = { path: string; body: string };

function nextSignUp(): Post {
  serial += 1;
  const address = `reader${serial}-${randomBytes(4).toString('hex')}@example.org`;
  const body = new URLSearchParams({ address, page: '/newsletter/', consent }).toString();
  return { path: '/newsletter/sign-up/', body };
}

function post(list: Iterator<string>, what: string, body: string): Post | undefined {
  const { value, done } = list.next();
  return done === true ? undefined : { path: `/newsletter/${what}/${value}/`, body };
}

/** Sends one request after the other on each connection until the time is over. */
async function load(
  url: string,
  duration: number,
  next: () => Post | undefined,
  at = connections,
): Promise<Answers> {
  const answers: Answers = { status: new Map(), times: [], failed: 0 };
  const end = performance.now() + duration * 1000;
  const work = async () => {
    while (performance.now() < end) {
      const wanted = next();
      if (wanted === undefined) return;
      const started = performance.now();
      const status = await send(url, wanted).catch(() => undefined);
      if (status === undefined) {
        answers.failed += 1;
        continue;
      }
      answers.times.push(performance.now() - started);
      answers.status.set(status, (answers.status.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: at }, work));
  return answers;
}

function send(url: string, { path: target, body }: Post): Promise<number> {
  return new Promise((resolve, reject) => {
    const asking = request(
      new URL(target, url),
      {
        agent,
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
          // As a browser sends them with a form of the site's own.
          'sec-fetch-site': 'same-origin',
          'sec-fetch-mode': 'navigate',
          'sec-fetch-dest': 'document',
        },
      },
      (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode ?? 0));
        response.once('error', reject);
      },
    );
    asking.once('error', reject);
    asking.end(body);
  });
}

type Server = {
  url: string;
  stop: () => Promise<void>;
  /** Processor time so far, workers included; NaN where the system does not tell. */
  cpuSeconds: () => number;
};

async function startServer(): Promise<Server> {
  const child = spawn(process.execPath, serveArguments(), {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DIST_DIR: distDir,
      DATA_DIR: folder,
      NEWSLETTER_SECRET: secret.toString('base64url'),
      SIGN_UPS_PER_HOUR_PER_CLIENT: '999999999',
      // Every sign-up here is one more address, and is taken at the first press.
      CONFIRMATIONS_PER_HOUR: '999999999',
      // A mail server that is not there: mails are written down and wait.
      SMTP_URL: 'smtp://127.0.0.1:1',
      NEWSLETTER_FROM: 'letter@example.org',
      SITE_URL: 'http://localhost',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const url = await addressOf(child);
  return {
    url,
    cpuSeconds: () => {
      if (!existsSync(`/proc/${child.pid}/stat`)) return NaN;
      // Fields 14 and 15, in hundredths of a second; see proc(5).
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ');
      return (Number(fields?.[11]) + Number(fields?.[12])) / 100;
    },
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The server has no output.');
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address === undefined) continue;
    child.stdout.resume();
    return address.replace('localhost', '127.0.0.1');
  }
  throw new Error('The server ended before it said its address.');
}

/** Sign-ups that were kept: those that wait, and the subscribers they became. */
function rowsOfSignUps(): number {
  const db = new DatabaseSync(file, { readOnly: true });
  const row = db
    .prepare('select (select count(*) from sign_up) + (select count(*) from subscriber) as rows')
    .get() as { rows: number };
  db.close();
  return row.rows;
}

/** Writes subscribers straight into the table, and gives tokens of some of them. */
function seed(count: number, tokensOfEach: number): { pending: string[]; confirmed: string[] } {
  const db = new DatabaseSync(file);
  db.exec('pragma synchronous = off; pragma cache_size = -500000; begin');
  const insert = db.prepare(
    `insert into subscriber (id, address, address_key, address_hash, state, topics, consent_wording,
       consent_page, consent_at, created_at, confirmed_at, confirm_nonce, confirm_hash, confirm_expires_at)
     values (?, ?, ?, ?, ?, '[]', 'w', '/newsletter/', ?, ?, ?, ?, ?, ?)`,
  );
  const tokensOf = { pending: [] as string[], confirmed: [] as string[] };
  const now = Date.now();
  for (let index = 0; index < count; index += 1) {
    const id = randomBytes(16).toString('base64url');
    const address = `seeded${index}@example.org`;
    const isPending = index % 50 === 0;
    const nonce = isPending ? randomBytes(16).toString('base64url') : null;
    const token = nonce === null ? undefined : tokens.confirmToken(id, nonce);
    insert.run(
      id,
      address,
      address,
      tokens.addressHash(address),
      isPending ? 'pending' : 'confirmed',
      now,
      now - index,
      isPending ? null : now - index * 1000,
      nonce,
      token === undefined ? null : tokens.confirmHash(token),
      isPending ? now + 86_400_000 : null,
    );
    if (token !== undefined && tokensOf.pending.length < tokensOfEach) tokensOf.pending.push(token);
    else if (!isPending && tokensOf.confirmed.length < tokensOfEach)
      tokensOf.confirmed.push(tokens.leaveToken(id));
  }
  db.exec('commit');
  db.close();
  return tokensOf;
}
