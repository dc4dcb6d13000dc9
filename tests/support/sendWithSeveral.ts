import { once } from 'node:events';
import type { DatabaseConfig } from '#src/newsletter/server/newsletterConfig.ts';
import { startCountingSink } from './countingSink.ts';
import { addConfirmed, openTestStore } from './letterStore.ts';
import { begin, spawnSender } from './sendWithKills.ts';

export type SeveralReport = {
  readonly senders: number;
  readonly runs: number;
  readonly recipients: number;
  readonly mails: number;
  readonly duplicates: number;
  readonly missing: number;
  readonly seconds: number;
};

/** Sends several issues by several processes at once on one database. */
export async function sendWithSeveral(options: {
  readonly database: DatabaseConfig;
  readonly senders: number;
  readonly runs: number;
  readonly recipients: number;
  readonly connections: number;
}): Promise<SeveralReport> {
  const { database, senders, runs, recipients, connections } = options;
  const { store } = await openTestStore(database);
  const sink = await startCountingSink();
  try {
    await addConfirmed(store, recipients);
    const slugs = Array.from({ length: runs }, (_, run) => `run-${run}`);
    const started = performance.now();
    const children = Array.from({ length: senders }, () =>
      spawnSender({ database, slugs, smtpUrl: sink.url, connections, deadAfter: 30_000 }),
    );
    for (const child of children) begin(child);
    const codes = await Promise.all(
      children.map(async (child) => ((await once(child, 'exit')) as [number | null])[0]),
    );
    if (codes.some((code) => code !== 0)) throw new Error(`Senders ended with ${codes.join()}.`);
    const seconds = (performance.now() - started) / 1000;
    for (const slug of slugs) {
      const { sent } = await store.issues.counts(slug);
      if (sent !== recipients) throw new Error(`${slug}: ${sent} of ${recipients} are sent.`);
    }
    return {
      senders,
      runs,
      recipients,
      mails: sink.total,
      duplicates: sink.total - sink.copies.size,
      missing: runs * recipients - sink.copies.size,
      seconds,
    };
  } finally {
    await sink.stop();
    await store.close();
  }
}
