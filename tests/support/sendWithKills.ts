import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { DatabaseConfig } from '#src/newsletter/server/newsletterConfig.ts';
import type { DeliveryCounts } from '#src/newsletter/server/store/newsletterStore.ts';
import { startCountingSink } from './countingSink.ts';
import { addConfirmed, openTestStore } from './letterStore.ts';
import type { SenderTask } from './senderProcess.ts';

const slug = '2026-12';

export type KillReport = {
  readonly recipients: number;
  readonly kills: number;
  readonly connections: number;
  /** Neither in a mailbox nor on the list that the owner is shown. */
  readonly lost: number;
  /** Copies beyond the first, over all recipients. */
  readonly duplicates: number;
  /** Recipients who got copies with different Message-IDs. */
  readonly differentIds: number;
  /** Written down as sent, and never seen by the mail server. */
  readonly invented: number;
  readonly counts: DeliveryCounts;
  readonly seconds: number;
};

/** Sends an issue with `kill -9` at random moments, a new process each time, until all is out. */
export async function sendWithKills(options: {
  readonly database: DatabaseConfig;
  readonly recipients: number;
  readonly kills: number;
  readonly connections: number;
  readonly onKill?: (count: number) => void;
}): Promise<KillReport> {
  const { database, recipients, kills, connections, onKill } = options;
  const { store } = await openTestStore(database);
  const sink = await startCountingSink();
  const started = performance.now();
  let standingBy: ChildProcess | undefined;
  try {
    await addConfirmed(store, recipients);
    const task: SenderTask = {
      database,
      slugs: [slug],
      smtpUrl: sink.url,
      connections,
      deadAfter: 1500,
    };
    let done = 0;
    // Mails per life, so that the last kill still finds something under way.
    const perLife = recipients / (kills + 1);
    standingBy = spawnSender(task);
    while (done < kills) {
      const child = standingBy;
      standingBy = spawnSender(task);
      const ended = once(child, 'exit');
      begin(child);
      const mails = Math.random() * perLife;
      const target = sink.total + mails;
      while (sink.total < target && child.exitCode === null)
        await Promise.race([sink.next(), ended]);
      if (child.exitCode !== null) throw new Error('The sender ended before it was killed.');
      await wait(Math.random() * 15);
      child.kill('SIGKILL');
      await ended;
      done += 1;
      onKill?.(done);
      if ((await store.issues.counts(slug)).queued <= connections * 2) break;
    }
    const last = standingBy;
    begin(last);
    const [code] = (await once(last, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`The last sender ended with code ${code}.`);

    const received = new Map<string, Set<string>>();
    let duplicates = 0;
    for (const [key, copies] of sink.copies) {
      const [recipient = '', id = ''] = key.split(' ');
      received.set(recipient, (received.get(recipient) ?? new Set()).add(id));
      duplicates += copies - 1;
    }
    const listed = new Set<string>();
    for await (const { subscriber } of store.deliveries.list(slug, 'uncertain'))
      listed.add(subscriber.address.wire);
    let lost = 0;
    let invented = 0;
    for await (const { address } of store.subscribers.each({ state: 'confirmed' }))
      if (!received.has(address.wire) && !listed.has(address.wire)) lost += 1;
    for await (const { subscriber } of store.deliveries.list(slug, 'sent'))
      if (!received.has(subscriber.address.wire)) invented += 1;
    return {
      recipients,
      kills: done,
      connections,
      lost,
      duplicates,
      differentIds: [...received.values()].filter((ids) => ids.size > 1).length,
      invented,
      counts: await store.issues.counts(slug),
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    standingBy?.kill('SIGKILL');
    await sink.stop();
    await store.close();
  }
}

/** A process of its own that will send, once it is told to, until it is done or killed. */
export function spawnSender(task: SenderTask): ChildProcess {
  return spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'senderProcess.ts'), JSON.stringify(task)],
    {
      stdio: ['pipe', 'ignore', 'inherit'],
      // Hundreds of the same program: the second one need not be compiled again.
      env: { ...process.env, NODE_COMPILE_CACHE: path.join(tmpdir(), 'letter-compile-cache') },
    },
  );
}

export function begin(child: ChildProcess): void {
  // One that died while it stood by is found by its exit.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end('begin');
}
