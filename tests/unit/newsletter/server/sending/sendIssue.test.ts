import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import type { Mailer, MailOutcome } from '#src/newsletter/server/transport/mailer.ts';
import type { NewsletterStore } from '#src/newsletter/server/store/newsletterStore.ts';
import { createOutcomeJournal } from '#src/newsletter/server/sending/outcomeJournal.ts';
import { StoreUnavailable } from '#src/newsletter/server/store/storeUnavailable.ts';
import { sendIssue, type SendIssueOptions } from '#src/newsletter/server/sending/sendIssue.ts';
import { type FakeClock, fakeClock } from '../../../../support/fakeClock.ts';
import { fakeMailer } from '../../../../support/fakeMailer.ts';
import {
  addConfirmed,
  day,
  hour,
  mailAddress,
  minute,
  noon,
  openTestStore,
  temporaryFolder,
} from '../../../../support/letterStore.ts';

const { folder, remove } = temporaryFolder();
after(remove);
let files = 0;

type Sending = {
  store: NewsletterStore;
  clock: FakeClock;
  send: (mailer: Mailer, changes?: Partial<SendIssueOptions>) => ReturnType<typeof sendIssue>;
};

/** A test with so many confirmed subscribers, and an issue that is due at noon. */
function sending(name: string, subscribers: number, work: (parts: Sending) => Promise<void>): void {
  test(name, async () => {
    files += 1;
    const { store } = await openTestStore({
      kind: 'sqlite',
      file: path.join(folder, `${files}.sqlite`),
    });
    const clock = fakeClock(noon);
    const journal = createOutcomeJournal(path.join(folder, `${files}`));
    let starts = 0;
    try {
      await addConfirmed(store, subscribers);
      await work({
        store,
        clock,
        send: (mailer, changes = {}) => {
          starts += 1;
          return sendIssue({
            store,
            journal,
            mailer,
            clock,
            from: { name: 'Wider Circle', address: mailAddress('letter@example.org') },
            issue: { slug: '2026-12', contentHash: 'x', dueAt: noon },
            compose: () => ({ subject: 'Letter', html: '<p>', text: 'Text', headers: {} }),
            sender: `sender-${starts}`,
            mailsPerSecond: 1_000_000,
            connections: 5,
            allowLate: false,
            signal: new AbortController().signal,
            log: () => undefined,
            ...changes,
          });
        },
      });
    } finally {
      clock.stop();
      await store.close();
    }
  });
}

const refusedFor = (code: number, about: 'recipient' | 'session'): MailOutcome => ({
  kind: 'refused',
  code,
  reply: `${code} no`,
  permanent: code >= 500,
  about,
});

sending('everybody who confirmed gets one copy, and the issue is finished', 60, async (parts) => {
  const mailer = fakeMailer();
  const result = await parts.send(mailer);
  assert.equal(result.kind, 'finished');
  assert.equal(new Set(mailer.attempts.map(({ to }) => to.wire)).size, 60);
  assert.equal(mailer.attempts.length, 60);
  assert.equal((await parts.store.issues.counts('2026-12')).sent, 60);
  assert.equal((await parts.send(mailer)).kind, 'finished');
  assert.equal(mailer.attempts.length, 60);
});

sending('a mail is written down as under way before the server hears of it', 3, async (parts) => {
  const states: number[] = [];
  const mailer = fakeMailer(async () => {
    states.push((await parts.store.issues.counts('2026-12')).sending);
    return { kind: 'accepted', reply: '250' };
  });
  await parts.send(mailer, { connections: 1 });
  assert.deepEqual(states, [1, 1, 1]);
});

sending('no more mails are under way at once than there are connections', 30, async (parts) => {
  let underWay = 0;
  let most = 0;
  const mailer = fakeMailer(async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise((resolve) => setTimeout(resolve, 2));
    underWay -= 1;
    return { kind: 'accepted', reply: '250' };
  });
  await parts.send(mailer, { connections: 4 });
  assert.equal(most, 4);
});

sending('a no for now is asked again, five times and more, with growing gaps', 1, async (parts) => {
  const times: number[] = [];
  const mailer = fakeMailer(() => {
    times.push(parts.clock.now());
    return refusedFor(451, 'recipient');
  });
  const result = await parts.send(mailer);
  assert.equal(result.kind, 'finished');
  assert.equal((await parts.store.issues.counts('2026-12')).failed, 1);
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  assert.ok(gaps.length >= 5, `${gaps.length} gaps`);
  for (const [index, gap] of gaps.entries()) assert.ok(gap > (gaps[index - 1] ?? 0));
  assert.ok((times.at(-1) ?? 0) - noon > hour);
  assert.equal(new Set(mailer.attempts.map(({ messageId }) => messageId)).size, 1);
});

sending('greylisting delays a mail and loses none', 5, async (parts) => {
  const mailer = fakeMailer((_mail, earlier) =>
    earlier === 0 ? refusedFor(450, 'recipient') : { kind: 'accepted', reply: '250' },
  );
  assert.equal((await parts.send(mailer)).kind, 'finished');
  assert.equal((await parts.store.issues.counts('2026-12')).sent, 5);
  assert.ok(parts.clock.now() >= noon + 5 * minute);
});

sending('a final no to one recipient is never asked again', 3, async (parts) => {
  const mailer = fakeMailer(({ to }) =>
    to.wire === 'reader1@example.org'
      ? refusedFor(550, 'recipient')
      : { kind: 'accepted', reply: '250' },
  );
  await parts.send(mailer);
  assert.equal(mailer.attempts.length, 3);
  const { sent, failed } = await parts.store.issues.counts('2026-12');
  assert.deepEqual([sent, failed], [2, 1]);
});

sending('what may have arrived is kept apart and resent only when asked', 2, async (parts) => {
  const mailer = fakeMailer((_mail, earlier) =>
    earlier === 0
      ? { kind: 'uncertain', reason: 'reset after DATA' }
      : { kind: 'accepted', reply: '250' },
  );
  assert.equal((await parts.send(mailer)).kind, 'finished');
  assert.equal((await parts.store.issues.counts('2026-12')).uncertain, 2);
  assert.equal((await parts.send(mailer)).kind, 'finished');
  assert.equal(mailer.attempts.length, 2);
  assert.equal(await parts.store.deliveries.retryUncertain('2026-12', parts.clock.now()), 2);
  await parts.send(mailer);
  assert.equal((await parts.store.issues.counts('2026-12')).sent, 2);
  assert.equal(new Set(mailer.attempts.map(({ messageId }) => messageId)).size, 2);
});

sending('a wrong password stops the run and costs no recipient an attempt', 20, async (parts) => {
  const mailer = fakeMailer(() => refusedFor(535, 'session'));
  const result = await parts.send(mailer);
  assert.equal(result.kind, 'refused');
  assert.equal(result.kind === 'refused' && result.reply, '535 no');
  assert.ok(mailer.attempts.length <= 5);
  const { queued, sending: underWay, failed } = await parts.store.issues.counts('2026-12');
  assert.deepEqual([queued, underWay, failed], [20, 0, 0]);
  const good = fakeMailer();
  assert.equal((await parts.send(good)).kind, 'finished');
  assert.equal(good.attempts.length, 20);
});

sending(
  'an outage of three hours fails nobody and is tried with growing gaps',
  40,
  async (parts) => {
    const end = noon + 3 * hour;
    const tries: number[] = [];
    const mailer = fakeMailer(() => {
      if (parts.clock.now() >= end) return { kind: 'accepted', reply: '250' };
      tries.push(parts.clock.now());
      return { kind: 'unreachable', reason: 'ECONNREFUSED' };
    });
    assert.equal((await parts.send(mailer)).kind, 'finished');
    assert.equal((await parts.store.issues.counts('2026-12')).sent, 40);
    assert.ok(tries.length < 25, `${tries.length} tries in three hours`);
  },
);

sending('an issue that was due a day ago goes out only when asked', 2, async (parts) => {
  const mailer = fakeMailer();
  parts.clock.advance(day + 1);
  assert.deepEqual(await parts.send(mailer), { kind: 'late', dueAt: noon });
  assert.equal(mailer.attempts.length, 0);
  assert.equal((await parts.send(mailer, { allowLate: true })).kind, 'finished');
  assert.equal(mailer.attempts.length, 2);
});

sending('an issue half sent in a restored copy waits for leave too', 4, async (parts) => {
  const stopping = new AbortController();
  const mailer = fakeMailer(() => {
    stopping.abort();
    return { kind: 'accepted', reply: '250' };
  });
  const first = await parts.send(mailer, { connections: 1, signal: stopping.signal });
  assert.equal(first.kind, 'stopped');
  const sent = mailer.attempts.length;
  parts.clock.advance(3 * day);
  assert.equal((await parts.send(mailer)).kind, 'late');
  assert.equal(mailer.attempts.length, sent);
});

sending('a text that was changed under way is not sent', 2, async (parts) => {
  const stopping = new AbortController();
  stopping.abort();
  await parts.send(fakeMailer(), { signal: stopping.signal });
  await parts.store.issues.start({ slug: '2026-12', contentHash: 'x', dueAt: noon, now: noon });
  const issue = { slug: '2026-12', contentHash: 'changed', dueAt: noon };
  assert.deepEqual(await parts.send(fakeMailer(), { issue }), { kind: 'changed' });
});

sending(
  'a stop lets mails under way end, and the next run goes on from there',
  30,
  async (parts) => {
    const stopping = new AbortController();
    const mailer = fakeMailer(async () => {
      if (mailer.attempts.length === 10) stopping.abort();
      await new Promise((resolve) => setTimeout(resolve, 3));
      return { kind: 'accepted', reply: '250' };
    });
    const first = await parts.send(mailer, { signal: stopping.signal });
    assert.equal(first.kind, 'stopped');
    const { sent, sending: underWay } = await parts.store.issues.counts('2026-12');
    assert.deepEqual([sent, underWay], [mailer.attempts.length, 0]);
    assert.ok(sent < 30);
    assert.equal((await parts.send(mailer)).kind, 'finished');
    assert.equal(mailer.attempts.length, 30);
  },
);

/** The same store until it is taken away: then every settling ends, or does not end, as given. */
function storeAway(store: NewsletterStore, settling: () => Promise<never>) {
  let isAway = false;
  const { deliveries } = store;
  const away: NewsletterStore = {
    ...store,
    deliveries: {
      ...deliveries,
      settleAndClaim: (options) => (isAway ? settling() : deliveries.settleAndClaim(options)),
    },
  };
  return {
    store: away,
    takeAway: () => {
      isAway = true;
    },
    bringBack: () => {
      isAway = false;
    },
  };
}

const awayLike: readonly (readonly [string, () => Promise<never>])[] = [
  ['refuses', () => Promise.reject(new StoreUnavailable('The database is away.'))],
  ['does not answer', () => new Promise<never>(() => undefined)],
];

for (const [name, settling] of awayLike) {
  sending(
    `a stop while the database ${name} ends, and the next run sends nothing twice`,
    30,
    async (parts) => {
      const { store, takeAway } = storeAway(parts.store, settling);
      const stopping = new AbortController();
      const mailer = fakeMailer(() => {
        if (mailer.attempts.length === 10) {
          takeAway();
          stopping.abort();
        }
        return { kind: 'accepted', reply: '250' };
      });
      const first = await parts.send(mailer, {
        store,
        signal: stopping.signal,
        storePatience: 20,
      });
      assert.equal(first.kind, 'unsettled');
      assert.ok(first.kind === 'unsettled' && first.mails > 0 && first.file !== undefined);
      const sent = mailer.attempts.length;
      // Long enough to count as dead, so that what it had under way would be queued again.
      parts.clock.advance(10 * minute);
      assert.equal((await parts.send(mailer)).kind, 'finished');
      assert.ok(sent < 30, String(sent));
      assert.equal(mailer.attempts.length, 30);
      assert.equal(new Set(mailer.attempts.map(({ to }) => to.wire)).size, 30);
      const { sent: counted, uncertain } = await parts.store.issues.counts('2026-12');
      assert.deepEqual([counted, uncertain], [30, 0]);
      assert.equal(existsSync(first.file), false);
    },
  );
}

sending('a stop waits for a database that comes back soon', 30, async (parts) => {
  const stopping = new AbortController();
  const { store, takeAway, bringBack } = storeAway(parts.store, () => {
    bringBack();
    return Promise.reject(new StoreUnavailable('The database is away.'));
  });
  const mailer = fakeMailer(() => {
    if (mailer.attempts.length === 10) {
      takeAway();
      stopping.abort();
    }
    return { kind: 'accepted', reply: '250' };
  });
  const first = await parts.send(mailer, { store, signal: stopping.signal });
  assert.equal(first.kind, 'stopped');
  const { sent, sending: underWay } = await parts.store.issues.counts('2026-12');
  assert.deepEqual([sent, underWay], [mailer.attempts.length, 0]);
});

sending('a journal that cannot be read is named, with what to do', 2, async (parts) => {
  const data = path.join(folder, `${files}`);
  mkdirSync(data, { recursive: true });
  writeFileSync(path.join(data, 'outcomes-2026-12-x.json'), '{"issue":');
  await assert.rejects(
    parts.send(fakeMailer()),
    /outcomes-2026-12-x\.json cannot be read.*Move it/,
  );
});

sending('a pause from outside stops a run', 200, async (parts) => {
  const mailer = fakeMailer(async () => {
    if (mailer.attempts.length === 20) await parts.store.issues.pause('2026-12', noon);
    return { kind: 'accepted', reply: '250' };
  });
  assert.equal((await parts.send(mailer)).kind, 'paused');
  assert.ok(mailer.attempts.length < 200);
  await parts.store.issues.resume('2026-12');
  assert.equal((await parts.send(mailer)).kind, 'finished');
  assert.equal(mailer.attempts.length, 200);
});

sending('whoever leaves while an issue goes out gets no copy after that', 50, async (parts) => {
  const mailer = fakeMailer(async () => {
    if (mailer.attempts.length === 1) {
      for await (const { id, address } of parts.store.subscribers.each())
        if (address.wire.startsWith('reader4')) await parts.store.subscribers.leave(id, noon);
    }
    return { kind: 'accepted', reply: '250' };
  });
  await parts.send(mailer, { connections: 1 });
  const late = mailer.attempts.slice(1).filter(({ to }) => to.wire.startsWith('reader4'));
  assert.deepEqual(late, []);
});

sending('no more go out in a second than allowed', 50, async (parts) => {
  const times: number[] = [];
  const mailer = fakeMailer(() => {
    times.push(parts.clock.now());
    return { kind: 'accepted', reply: '250' };
  });
  await parts.send(mailer, { mailsPerSecond: 10 });
  for (const [index, time] of times.entries()) {
    const eleventh = times[index + 20];
    if (eleventh !== undefined) assert.ok(eleventh - time >= 900, `${eleventh - time} ms`);
  }
  assert.ok((times.at(-1) ?? 0) - noon >= 3900);
});

sending('progress tells what was sent and why nothing goes out just now', 3, async (parts) => {
  const seen = new Set<string | undefined>();
  let last = 0;
  const mailer = fakeMailer(({ to }, earlier) => {
    if (to.wire === 'reader0@example.org' && earlier === 0) return refusedFor(450, 'recipient');
    return { kind: 'accepted', reply: '250' };
  });
  await parts.send(mailer, {
    onProgress: ({ counts, waitingFor }) => {
      seen.add(waitingFor);
      last = counts.sent;
    },
  });
  assert.equal(last, 3);
  assert.ok(seen.has('later'), [...seen].join());
});
