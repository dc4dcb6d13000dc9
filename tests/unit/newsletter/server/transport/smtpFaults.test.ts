import assert from 'node:assert/strict';
import path from 'node:path';
import { after, test } from 'node:test';
import type { MailOutcome } from '#src/newsletter/server/transport/mailer.ts';
import { createOutcomeJournal } from '#src/newsletter/server/sending/outcomeJournal.ts';
import { sendIssue } from '#src/newsletter/server/sending/sendIssue.ts';
import { createSmtpMailer } from '#src/newsletter/server/transport/smtpMailer.ts';
import { fakeClock } from '../../../../support/fakeClock.ts';
import { type SmtpFault, startFaultySmtp } from '../../../../support/faultySmtp.ts';
import {
  addConfirmed,
  hour,
  mailAddress,
  noon,
  openTestStore,
  temporaryFolder,
} from '../../../../support/letterStore.ts';

const { folder, remove } = temporaryFolder();
after(remove);

/** What must come of a fault: tried again ever later, given up at once, the run stopped, or a doubt. */
type Fate = 'again' | 'failed' | 'stopped' | 'uncertain';

const faults: readonly (readonly [SmtpFault, Fate])[] = [
  [{ stage: 'greeting', does: 421 }, 'again'],
  [{ stage: 'greeting', does: 554 }, 'stopped'],
  [{ stage: 'greeting', does: 'hang' }, 'again'],
  [{ stage: 'EHLO', does: 451 }, 'again'],
  [{ stage: 'STARTTLS', does: 'reset' }, 'again'],
  [{ stage: 'MAIL', does: 451 }, 'again'],
  [{ stage: 'MAIL', does: 550 }, 'stopped'],
  [{ stage: 'RCPT', does: 450 }, 'again'],
  [{ stage: 'RCPT', does: 550 }, 'failed'],
  [{ stage: 'RCPT', does: 'reset' }, 'again'],
  [{ stage: 'DATA', does: 451 }, 'again'],
  [{ stage: 'message', does: 452 }, 'again'],
  [{ stage: 'message', does: 554 }, 'failed'],
  [{ stage: 'message', does: 'reset' }, 'uncertain'],
  [{ stage: 'message', does: 'hang' }, 'uncertain'],
];

for (const [index, [fault, fate]] of faults.entries()) {
  test(`a mail server that at ${fault.stage} does ${fault.does}: ${fate}`, async () => {
    const file = path.join(folder, `${index}.sqlite`);
    const { store } = await openTestStore({ kind: 'sqlite', file });
    await addConfirmed(store, 1);
    const server = await startFaultySmtp(fault);
    const clock = fakeClock(noon);
    const mailer = createSmtpMailer({ url: server.url, connections: 1, patience: 200 });
    const times: number[] = [];
    const outcomes: MailOutcome[] = [];
    const ids = new Set<string>();
    const send = () =>
      sendIssue({
        store,
        journal: createOutcomeJournal(folder),
        clock,
        mailer: {
          ...mailer,
          send: async (mail, options) => {
            times.push(clock.now());
            ids.add(mail.messageId);
            const outcome = await mailer.send(mail, options);
            outcomes.push(outcome);
            return outcome;
          },
        },
        from: { name: 'Wider Circle', address: mailAddress('letter@example.org') },
        issue: { slug: '2026-12', contentHash: 'x', dueAt: noon },
        compose: () => ({ subject: 'Letter', html: '<p>Hello</p>', text: 'Hello', headers: {} }),
        sender: `sender-${times.length}`,
        mailsPerSecond: 1000,
        connections: 1,
        allowLate: true,
        signal: new AbortController().signal,
        log: () => undefined,
      });
    try {
      const result = await send();
      const told = JSON.stringify({ result, outcomes });
      assert.ok(server.reached >= 1, 'the fault was never played');
      const counts = await store.issues.counts('2026-12');
      if (fate === 'again') {
        const gaps = times.slice(1).map((time, n) => time - (times[n] ?? 0));
        assert.ok(gaps.length >= 5, told);
        for (const [n, gap] of gaps.entries()) assert.ok(gap > (gaps[n - 1] ?? 0), String(gaps));
        assert.ok((times.at(-1) ?? 0) - noon > hour);
        assert.equal(ids.size, 1);
        return;
      }
      // The same command once more, and the mail that is not for sending again stays where it is.
      assert.equal(times.length, 1, told);
      if (fate === 'stopped') {
        assert.equal(result.kind, 'refused', told);
        assert.deepEqual([counts.queued, counts.failed], [1, 0]);
        return;
      }
      assert.equal(counts[fate], 1, told);
      assert.equal((await send()).kind, 'finished');
      assert.equal(times.length, 1, 'it was sent again');
    } finally {
      clock.stop();
      await mailer.close();
      await server.stop();
      await store.close();
    }
  });
}
