// A process that sends issues, to be killed: node tests/support/senderProcess.ts '{"slugs": …}'
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { systemClock } from '#src/newsletter/server/clock.ts';
import type { DatabaseConfig } from '#src/newsletter/server/newsletterConfig.ts';
import { createOutcomeJournal } from '#src/newsletter/server/sending/outcomeJournal.ts';
import { sendIssue } from '#src/newsletter/server/sending/sendIssue.ts';
import { createSmtpMailer } from '#src/newsletter/server/transport/smtpMailer.ts';
import { mailAddress, openTestStore } from './letterStore.ts';

export type SenderTask = {
  readonly database: DatabaseConfig;
  readonly slugs: readonly string[];
  readonly smtpUrl: string;
  readonly connections: number;
  readonly deadAfter: number;
};

const task = JSON.parse(process.argv[2] ?? '') as SenderTask;
// It stands by, loaded, until it is told to begin.
await once(process.stdin, 'data');
process.stdin.destroy();
const { store } = await openTestStore(task.database);
const mailer = createSmtpMailer({ url: task.smtpUrl, connections: task.connections });
for (const slug of task.slugs) {
  const result = await sendIssue({
    store,
    // It is killed and never stopped, so that nothing is ever kept there.
    journal: createOutcomeJournal(tmpdir()),
    mailer,
    clock: systemClock,
    from: { name: 'Wider Circle', address: mailAddress('letter@example.org') },
    issue: { slug, contentHash: 'x', dueAt: Date.now() },
    compose: () => ({ subject: slug, html: '<p>Letter</p>', text: 'Letter\n', headers: {} }),
    sender: `${process.pid}-${randomBytes(6).toString('hex')}`,
    mailsPerSecond: 1_000_000,
    connections: task.connections,
    allowLate: true,
    signal: new AbortController().signal,
    deadAfter: task.deadAfter,
    log: (line) => console.error(line),
  });
  console.log(`${slug} ${result.kind}`);
}
await mailer.close();
await store.close();
