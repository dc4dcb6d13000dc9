/**
 * npm run load:send -- [recipients]
 *
 * One process sends an issue over real SMTP to a server in a process of its own: mails a second, how
 * much memory grows from a tenth of the way to the end, and whether everybody got one copy.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { systemClock } from '#src/newsletter/server/clock.ts';
import { createOutcomeJournal } from '#src/newsletter/server/sending/outcomeJournal.ts';
import { sendIssue } from '#src/newsletter/server/sending/sendIssue.ts';
import { createSmtpMailer } from '#src/newsletter/server/transport/smtpMailer.ts';
import { startCountingSink } from '../support/countingSink.ts';
import { fsyncRate } from '../support/fsyncRate.ts';
import {
  addConfirmed,
  mailAddress,
  openTestStore,
  temporaryFolder,
} from '../support/letterStore.ts';
import { printTable } from '../support/printTable.ts';

const connections = 10;

if (process.argv[2] === '--sink') await serveSink();
else await measure(Number(process.argv[2] ?? 100_000));

async function measure(recipients: number): Promise<void> {
  const { folder, remove } = temporaryFolder();
  const sink = fork(import.meta.filename, ['--sink']);
  try {
    const [url] = (await once(sink, 'message')) as [string];
    const { store } = await openTestStore({
      kind: 'sqlite',
      file: path.join(folder, 'send.sqlite'),
    });
    console.log(`Writing ${recipients} subscribers …`);
    await addConfirmed(store, recipients);
    const disk = fsyncRate(folder, 3);
    const mailer = createSmtpMailer({ url, connections });
    // A letter of the usual size.
    const text = 'A line of a letter as people write it, with some words in it.\n'.repeat(100);
    let early = 0;
    let most = 0;
    const started = performance.now();
    const result = await sendIssue({
      store,
      journal: createOutcomeJournal(folder),
      mailer,
      clock: systemClock,
      from: { name: 'Wider Circle', address: mailAddress('letter@example.org') },
      issue: { slug: '2026-12', contentHash: 'x', dueAt: Date.now() },
      compose: ({ subscriber }) => ({
        subject: 'A letter',
        html: `<p>${text}</p>`,
        text,
        headers: {
          'List-Unsubscribe': `<https://example.org/newsletter/leave/${subscriber.id}/>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
      }),
      sender: 'load',
      mailsPerSecond: 1_000_000,
      connections,
      allowLate: false,
      signal: new AbortController().signal,
      log: (line) => console.error(line),
      onProgress: ({ counts }) => {
        const memory = process.memoryUsage().rss / 1e6;
        if (early === 0 && counts.sent >= recipients / 10) early = memory;
        if (early > 0) most = Math.max(most, memory);
      },
    });
    const seconds = (performance.now() - started) / 1000;
    sink.send('count');
    const [{ total, distinct }] = (await once(sink, 'message')) as [
      { total: number; distinct: number },
    ];
    await mailer.close();
    await store.close();
    const rate = recipients / seconds;
    printTable(
      `One process, ${connections} connections, SQLite with synchronous=FULL`,
      ['', 'figure'],
      [
        ['recipients', String(recipients)],
        ['result', result.kind],
        ['mails a second', rate.toFixed(0)],
        ['fsyncs a second before', disk.toFixed(0)],
        ['mails per fsync', (rate / disk).toFixed(2)],
        ['memory grew by, MB', (most - early).toFixed(0)],
        ['mails at the server', String(total)],
        ['different ones', String(distinct)],
      ],
    );
    if (total !== recipients || distinct !== recipients || result.kind !== 'finished')
      process.exitCode = 1;
  } finally {
    sink.kill();
    remove();
  }
}

async function serveSink(): Promise<void> {
  const sink = await startCountingSink();
  process.on('message', () => process.send?.({ total: sink.total, distinct: sink.copies.size }));
  process.send?.(sink.url);
}
