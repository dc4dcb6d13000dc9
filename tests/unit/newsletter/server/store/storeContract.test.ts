import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { DatabaseConfig } from '#src/newsletter/server/newsletterConfig.ts';
import type { NewsletterStore } from '#src/newsletter/server/store/newsletterStore.ts';
import {
  addConfirmed,
  day,
  hour,
  mailAddress,
  noon,
  openTestStore,
  signUpOf,
  temporaryFolder,
  testTokens,
} from '../../../../support/letterStore.ts';
import { type PostgresServer, startPostgres } from '../../../../support/postgresServer.ts';

const { folder, remove } = temporaryFolder();
let postgres: PostgresServer | undefined;
let files = 0;

const kinds: Readonly<Record<DatabaseConfig['kind'], () => Promise<DatabaseConfig>>> = {
  sqlite: () => {
    files += 1;
    return Promise.resolve({ kind: 'sqlite', file: path.join(folder, `${files}.sqlite`) });
  },
  postgres: async () => {
    if (postgres === undefined) throw new Error('PostgreSQL was not started.');
    return { kind: 'postgres', url: await postgres.newDatabase() };
  },
};

before(async () => {
  postgres = await startPostgres();
});
after(async () => {
  await postgres?.remove();
  remove();
});

for (const [kind, newDatabase] of Object.entries(kinds)) {
  /** A test with a store of its own. */
  const stored = (name: string, work: (store: NewsletterStore) => Promise<void>) =>
    test(name, async () => {
      const config = await newDatabase();
      const { store } = await openTestStore(config);
      try {
        await work(store);
      } finally {
        await store.close();
        if (config.kind === 'sqlite') rmSync(config.file, { force: true });
      }
    });
  const settle = (store: NewsletterStore, now = noon, mailsPerHour = 1000) =>
    store.signUps.settle({ limit: 100, now, mailsPerHour });
  /** Takes the mails that are due and has them sent. */
  const sendAll = async (store: NewsletterStore, now = noon) => {
    const mails = await store.outbox.claim({ sender: 'test', limit: 100, now });
    await store.outbox.settle(
      'test',
      mails.map(({ id }) => ({ key: id, at: now, to: { state: 'sent' }, reply: '250' })),
    );
    return mails;
  };
  const confirmHashOf = (mail: Awaited<ReturnType<typeof sendAll>>[number] | undefined) =>
    testTokens.confirmHash(
      testTokens.confirmToken(mail?.subscriber.id ?? '', mail?.confirmNonce ?? ''),
    );

  describe(`the store on ${kind}`, () => {
    stored('makes a sign-up a pending subscriber and writes one mail', async (store) => {
      await store.signUps.append([signUpOf('Ada@Example.org', noon, ['a', 'b'])]);
      assert.equal(await store.signUps.waiting(), 1);
      assert.deepEqual(await settle(store), { settled: 1, mails: 1, next: 'empty' });
      const [mail, ...others] = await sendAll(store);
      assert.deepEqual(others, []);
      assert.equal(mail?.kind, 'confirm');
      assert.equal(mail.subscriber.address.wire, 'Ada@example.org');
      assert.equal(mail.subscriber.state, 'pending');
      assert.deepEqual(mail.subscriber.topics, ['a', 'b']);
      assert.deepEqual(mail.subscriber.consent, {
        wording: '2026-11',
        page: '/newsletter/',
        at: noon,
      });
      assert.deepEqual(await store.health(), { signUpsWaiting: 0, mailsWaiting: 0 });
    });

    stored('takes several spellings of one address as one subscriber', async (store) => {
      await store.signUps.append(['a@x.org', 'A@X.ORG', 'A@x.org'].map((text) => signUpOf(text)));
      assert.deepEqual(await settle(store), { settled: 3, mails: 1, next: 'empty' });
      assert.equal((await store.counts(noon)).subscribers.pending, 1);
    });

    stored('sends one address one mail a day and three in 30 days', async (store) => {
      let mails = 0;
      for (let hours = 0; hours < 30 * 24; hours += 8) {
        const now = noon + hours * hour;
        await store.signUps.append([signUpOf('a@x.org', now)]);
        mails += (await settle(store, now)).mails;
        if (hours === 16) assert.equal(mails, 1);
      }
      assert.equal(mails, 3);
    });

    stored('keeps the cap over an erasure', async (store) => {
      await store.signUps.append([signUpOf('a@x.org')]);
      await settle(store);
      const [mail] = await sendAll(store);
      await store.subscribers.erase(mail?.subscriber.id ?? '', noon);
      await store.signUps.append([signUpOf('a@x.org')]);
      assert.equal((await settle(store, noon + hour)).mails, 0);
    });

    stored('counts tags behind a plus against the mailbox', async (store) => {
      await store.signUps.append(
        Array.from({ length: 20 }, (_, index) => signUpOf(`me+${index}@x.org`)),
      );
      assert.deepEqual(await settle(store), { settled: 20, mails: 3, next: 'empty' });
    });

    stored('holds sign-ups back when the hour is full, and loses none', async (store) => {
      await store.signUps.append(
        Array.from({ length: 5 }, (_, index) => signUpOf(`a${index}@x.org`)),
      );
      assert.deepEqual(await settle(store, noon, 3), { settled: 3, mails: 3, next: 'held' });
      assert.deepEqual(await settle(store, noon, 3), { settled: 0, mails: 0, next: 'held' });
      assert.deepEqual(await settle(store, noon + hour, 3), {
        settled: 2,
        mails: 2,
        next: 'empty',
      });
    });

    stored('confirms once, and repeats harmlessly', async (store) => {
      await store.signUps.append([signUpOf('a@x.org')]);
      await settle(store);
      const [mail] = await sendAll(store);
      const hash = confirmHashOf(mail);
      assert.equal((await store.subscribers.byConfirmHash(hash, noon))?.state, 'pending');
      const first = await store.subscribers.confirm(hash, noon + 1);
      assert.equal(first.kind === 'confirmed' && first.when, 'now');
      const again = await store.subscribers.confirm(hash, noon + 40 * day);
      assert.equal(again.kind === 'confirmed' && again.when, 'already');
      assert.equal(again.kind === 'confirmed' && again.subscriber.confirmedAt, noon + 1);
      assert.deepEqual(await store.subscribers.confirm('nobody', noon), { kind: 'unknown' });
    });

    stored('lets a link expire after seven days', async (store) => {
      await store.signUps.append([signUpOf('a@x.org')]);
      await settle(store);
      const hash = confirmHashOf((await sendAll(store))[0]);
      assert.equal((await store.subscribers.confirm(hash, noon + 7 * day)).kind, 'expired');
      assert.equal(await store.subscribers.byConfirmHash(hash, noon + 7 * day), undefined);
      assert.equal((await store.subscribers.confirm(hash, noon + 7 * day - 1)).kind, 'confirmed');
      const used = await store.subscribers.byConfirmHash(hash, noon + 40 * day);
      assert.equal(used?.state, 'confirmed');
    });

    stored('gives a second mail the link of the first while that works', async (store) => {
      const nonces: (string | undefined)[] = [];
      for (const at of [noon, noon + 2 * day, noon + 10 * day]) {
        await store.signUps.append([signUpOf('a@x.org', at)]);
        await settle(store, at);
        nonces.push((await sendAll(store, at))[0]?.confirmNonce);
      }
      assert.equal(nonces[0], nonces[1]);
      assert.notEqual(nonces[1], nonces[2]);
    });

    stored(
      'sends a confirmed address a link to its preferences and changes nothing',
      async (store) => {
        await store.signUps.append([signUpOf('a@x.org', noon, ['old'])]);
        await settle(store);
        await store.subscribers.confirm(confirmHashOf((await sendAll(store))[0]), noon);
        const later = noon + 2 * day;
        await store.signUps.append([signUpOf('a@x.org', later, ['new'])]);
        assert.equal((await settle(store, later)).mails, 1);
        const [mail] = await sendAll(store, later);
        assert.equal(mail?.kind, 'preferences');
        assert.deepEqual(mail.subscriber.topics, ['old']);
        assert.equal(mail.subscriber.state, 'confirmed');
      },
    );

    stored('forgets the link when somebody leaves, until they confirm anew', async (store) => {
      await store.signUps.append([signUpOf('a@x.org')]);
      await settle(store);
      const [mail] = await sendAll(store);
      const hash = confirmHashOf(mail);
      await store.subscribers.confirm(hash, noon);
      const id = mail?.subscriber.id ?? '';
      assert.equal(await store.subscribers.leave(id, noon + 1), true);
      assert.equal(await store.subscribers.leave(id, noon + 2), true);
      assert.equal(await store.subscribers.leave('nobody', noon), false);
      assert.equal((await store.subscribers.confirm(hash, noon + 3)).kind, 'unknown');
      assert.equal(await store.suppressions.reasonFor(mailAddress('A@x.org')), 'left');
      assert.equal((await store.subscribers.byId(id))?.leftAt, noon + 1);
      // Whoever confirmed lately and left is counted once, as somebody who left.
      const { subscribers, confirmedLately, leftLately } = await store.counts(noon + day);
      assert.deepEqual([subscribers.confirmed, confirmedLately], [0, 0]);
      assert.deepEqual([subscribers.left, leftLately], [1, 1]);

      const later = noon + 2 * day;
      await store.signUps.append([signUpOf('a@x.org', later)]);
      await settle(store, later);
      assert.equal(await store.suppressions.reasonFor(mailAddress('a@x.org')), 'left');
      const fresh = confirmHashOf((await sendAll(store, later))[0]);
      assert.equal((await store.subscribers.confirm(fresh, later)).kind, 'confirmed');
      assert.equal(await store.suppressions.reasonFor(mailAddress('a@x.org')), undefined);
    });

    stored('writes nothing to an address that bounced or complained', async (store) => {
      await store.suppressions.addAll(
        [{ address: mailAddress('a@x.org'), reason: 'complaint' }],
        noon,
      );
      await store.suppressions.addAll(
        [{ address: mailAddress('a@x.org'), reason: 'left' }],
        noon + 1,
      );
      assert.equal(await store.suppressions.reasonFor(mailAddress('a@x.org')), 'complaint');
      await store.signUps.append([signUpOf('a@x.org')]);
      assert.deepEqual(await settle(store), { settled: 1, mails: 0, next: 'empty' });
      assert.equal(await store.subscribers.byAddress(mailAddress('a@x.org')), undefined);
      assert.equal(await store.suppressions.lift(mailAddress('a@x.org')), true);
      await store.signUps.append([signUpOf('a@x.org')]);
      assert.equal((await settle(store)).mails, 1);
    });

    stored(
      'lifts a bounce or a complaint and nothing else, and no import gains by it',
      async (store) => {
        const imported = async (name: string) => {
          const consent = { wording: 'w', page: 'import', at: noon };
          const row = { address: mailAddress(name), topics: [], consent, confirmedAt: noon };
          return (await store.subscribers.importAll([row], noon))[0];
        };
        const bounced = mailAddress('bounced@x.org');
        for (let count = 1; count <= 3; count += 1) {
          assert.equal(await store.suppressions.noteSoftBounce(bounced, noon), count);
        }
        await store.suppressions.addAll([{ address: bounced, reason: 'bounce' }], noon);
        assert.equal(await store.suppressions.lift(bounced), true);
        assert.equal(await store.suppressions.lift(bounced), false);
        assert.equal(await imported('bounced@x.org'), 'suppressed');
        assert.equal(await store.suppressions.noteSoftBounce(bounced, noon), 1);
        for (const reason of ['left', 'erased'] as const) {
          const address = mailAddress(`${reason}@x.org`);
          await store.suppressions.addAll([{ address, reason }], noon);
          assert.equal(await store.suppressions.lift(address), false);
          assert.equal(await imported(`${reason}@x.org`), 'suppressed');
        }
      },
    );

    stored('drops a waiting mail whose subscriber bounced meanwhile', async (store) => {
      await store.signUps.append([signUpOf('a@x.org'), signUpOf('b@x.org')]);
      await settle(store);
      await store.suppressions.addAll(
        [{ address: mailAddress('a@x.org'), reason: 'bounce' }],
        noon,
      );
      const mails = await sendAll(store);
      assert.deepEqual(
        mails.map(({ subscriber }) => subscriber.address.wire),
        ['b@x.org'],
      );
      assert.equal((await store.health()).mailsWaiting, 0);
    });

    stored('counts soft bounces of the last 90 days', async (store) => {
      const address = mailAddress('a@x.org');
      assert.equal(await store.suppressions.noteSoftBounce(address, noon), 1);
      assert.equal(await store.suppressions.noteSoftBounce(address, noon + 89 * day), 2);
      assert.equal(await store.suppressions.noteSoftBounce(address, noon + 91 * day), 2);
      assert.equal((await store.tidy(noon + 91 * day)).softBounces, 1);
    });

    stored('erases a person from every table, and only a hash stays', async (store) => {
      await addConfirmed(store, 2);
      const address = mailAddress('reader0@example.org');
      const subscriber = await store.subscribers.byAddress(address);
      const id = subscriber?.id ?? '';
      await store.issues.start({ slug: '2026-12', contentHash: 'x', dueAt: noon, now: noon });
      await store.issues.fill('2026-12', 100, noon);
      await store.signUps.append([signUpOf('READER0@example.org')]);
      assert.equal(await store.subscribers.erase(id, noon), true);
      assert.equal(await store.subscribers.erase(id, noon), false);
      assert.equal(await store.subscribers.byId(id), undefined);
      assert.equal(await store.subscribers.exportOne(id), undefined);
      assert.equal(await store.signUps.waiting(), 0);
      assert.equal((await store.issues.counts('2026-12')).queued, 1);
      assert.equal(await store.suppressions.reasonFor(address), 'erased');
    });

    stored('exports what is kept about one person', async (store) => {
      await addConfirmed(store, 1);
      const subscriber = await store.subscribers.byAddress(mailAddress('reader0@example.org'));
      const id = subscriber?.id ?? '';
      await store.subscribers.setTopics(id, ['a']);
      await store.issues.start({ slug: '2026-12', contentHash: 'x', dueAt: noon, now: noon });
      await store.issues.fill('2026-12', 100, noon);
      assert.deepEqual(await store.subscribers.exportOne(id), {
        address: 'reader0@example.org',
        state: 'confirmed',
        topics: ['a'],
        consent: { wording: '2026-11', page: 'import', at: noon - day },
        createdAt: noon - day,
        confirmedAt: noon - day,
        leftAt: undefined,
        suppression: undefined,
        deliveries: [{ issue: '2026-12', state: 'queued', sentAt: undefined }],
      });
      assert.equal(await store.subscribers.setTopics('nobody', []), false);
    });

    stored(
      'imports the confirmed, asks the others, and leaves the suppressed alone',
      async (store) => {
        await addConfirmed(store, 1);
        await store.suppressions.addAll(
          [{ address: mailAddress('gone@x.org'), reason: 'erased' }],
          noon,
        );
        const row = (text: string, confirmedAt?: number) => ({
          address: mailAddress(text),
          topics: [],
          consent: { wording: 'elsewhere', page: 'import', at: noon },
          confirmedAt,
        });
        const rows = [
          row('new@x.org', noon - 9 * day),
          row('ask@x.org'),
          row('GONE@x.org', noon - 9 * day),
          row('reader0@example.org', noon),
          row('NEW@x.org', noon),
        ];
        assert.deepEqual(await store.subscribers.importAll(rows, noon), [
          'added',
          'asked',
          'suppressed',
          'known',
          'known',
        ]);
        assert.equal((await settle(store)).mails, 1);
        const added = await store.subscribers.byAddress(mailAddress('new@x.org'));
        assert.equal(added?.confirmedAt, noon - 9 * day);
      },
    );

    stored('reads everybody in pages, in order of joining', async (store) => {
      await addConfirmed(store, 2100);
      const seen = new Set<string>();
      for await (const { address } of store.subscribers.each({ state: 'confirmed' }))
        seen.add(address.wire);
      assert.equal(seen.size, 2100);
      const pending = await Array.fromAsync(store.subscribers.each({ state: 'pending' }));
      assert.deepEqual(pending, []);
    });

    stored('erases who has not confirmed after 30 days, and what no cap needs', async (store) => {
      await store.signUps.append([signUpOf('a@x.org'), signUpOf('b@x.org')]);
      await settle(store);
      const [mail] = await sendAll(store);
      await store.subscribers.confirm(confirmHashOf(mail), noon);
      const none = { unconfirmed: 0, ledger: 0, softBounces: 0, mails: 0 };
      assert.deepEqual(await store.tidy(noon + 30 * day), none);
      assert.deepEqual(await store.tidy(noon + 30 * day + 1), {
        ...none,
        unconfirmed: 1,
        ledger: 2,
      });
      assert.equal(await store.subscribers.byAddress(mailAddress('b@x.org')), undefined);
      assert.equal(await store.suppressions.reasonFor(mailAddress('b@x.org')), undefined);
    });

    stored('gives each confirmed subscriber one row of an issue, page by page', async (store) => {
      await addConfirmed(store, 25);
      await store.signUps.append([signUpOf('pending@x.org')]);
      await settle(store);
      await store.issues.start({ slug: '2026-12', contentHash: 'x', dueAt: noon, now: noon });
      const again = await store.issues.start({
        slug: '2026-12',
        contentHash: 'changed',
        dueAt: noon + 1,
        now: noon + 1,
      });
      assert.equal(again.contentHash, 'x');
      assert.equal(again.startedAt, noon);
      const pages: boolean[] = [];
      do pages.push(await store.issues.fill('2026-12', 10, noon));
      while (pages.at(-1) === false);
      assert.equal(pages.length, 3);
      assert.equal((await store.issues.counts('2026-12')).queued, 25);
      assert.equal(await store.issues.audience(), 25);
      assert.equal(await store.issues.finish('2026-12', noon), false);
    });

    stored('claims each copy once, skips who has left, and finishes', async (store) => {
      await addConfirmed(store, 10);
      await store.issues.start({ slug: '2026-12', contentHash: 'x', dueAt: noon, now: noon });
      await store.issues.fill('2026-12', 100, noon);
      const leaver = await store.subscribers.byAddress(mailAddress('reader3@example.org'));
      await store.subscribers.leave(leaver?.id ?? '', noon);
      await store.suppressions.addAll(
        [{ address: mailAddress('reader4@example.org'), reason: 'bounce' }],
        noon,
      );

      const claim = (sender: string, limit: number) =>
        store.deliveries.settleAndClaim({
          issue: '2026-12',
          sender,
          settled: [],
          limit,
          now: noon,
        });
      const one = await claim('one', 5);
      const two = await claim('two', 100);
      const ids = [...one.claimed, ...two.claimed].map(({ subscriber }) => subscriber.id);
      assert.equal(new Set(ids).size, ids.length);
      assert.equal(ids.length, 8);
      assert.equal((await store.issues.counts('2026-12')).skipped, 2);

      for (const [sender, { claimed }] of [
        ['one', one],
        ['two', two],
      ] as const) {
        const settled = claimed.map(({ subscriber }) => ({
          key: subscriber.id,
          at: noon,
          to: { state: 'sent' as const },
          reply: '250 ok',
        }));
        await store.deliveries.settleAndClaim({
          issue: '2026-12',
          sender,
          settled,
          limit: 0,
          now: noon,
        });
      }
      assert.equal((await store.issues.counts('2026-12')).sent, 8);
      assert.equal(await store.issues.finish('2026-12', noon), true);
      assert.equal(await store.deliveries.retryUncertain('2026-12', noon), 0);
      assert.equal((await store.issues.find('2026-12'))?.finishedAt, noon);
    });

    stored('hands out nothing of a paused issue', async (store) => {
      await addConfirmed(store, 2);
      await store.issues.start({ slug: '2026-12', contentHash: 'x', dueAt: noon, now: noon });
      await store.issues.fill('2026-12', 100, noon);
      await store.issues.pause('2026-12', noon);
      const ask = { issue: '2026-12', sender: 'one', settled: [], limit: 9, now: noon };
      assert.deepEqual(await store.deliveries.settleAndClaim(ask), { claimed: [], paused: true });
      await store.issues.resume('2026-12');
      assert.equal((await store.deliveries.settleAndClaim(ask)).claimed.length, 2);
    });

    stored(
      'queues what a dead sender held, once; the second time it is uncertain',
      async (store) => {
        await addConfirmed(store, 3);
        await store.issues.start({ slug: '2026-12', contentHash: 'x', dueAt: noon, now: noon });
        await store.issues.fill('2026-12', 100, noon);
        const claim = (sender: string, now: number) =>
          store.deliveries.settleAndClaim({
            issue: '2026-12',
            sender,
            settled: [],
            limit: 9,
            now,
          });
        const first = await claim('one', noon);
        assert.deepEqual(await store.senders.takeOver(noon, noon), { requeued: 0, uncertain: 0 });
        await store.senders.beat('one', noon + 10);
        assert.deepEqual(await store.senders.takeOver(noon + 10, noon), {
          requeued: 0,
          uncertain: 0,
        });
        assert.deepEqual(await store.senders.takeOver(noon + 11, noon + 11), {
          requeued: 3,
          uncertain: 0,
        });
        // Not dead after all: what it knows for certain still counts.
        const [known] = first.claimed;
        await store.deliveries.settleAndClaim({
          issue: '2026-12',
          sender: 'one',
          settled: [
            { key: known?.subscriber.id ?? '', at: noon, to: { state: 'sent' }, reply: '250' },
          ],
          limit: 0,
          now: noon + 12,
        });
        const second = await claim('two', noon + 20);
        assert.equal(second.claimed.length, 2);
        assert.deepEqual(
          second.claimed.map(({ messageId }) => messageId).sort(),
          first.claimed
            .slice(1)
            .map(({ messageId }) => messageId)
            .sort(),
        );
        assert.deepEqual(await store.senders.takeOver(noon + 50, noon + 50), {
          requeued: 0,
          uncertain: 2,
        });
        const waiting = await Array.fromAsync(store.deliveries.list('2026-12', 'uncertain'));
        assert.equal(waiting.length, 2);
        assert.equal(await store.issues.finish('2026-12', noon), true);
        assert.equal(await store.deliveries.retryUncertain('2026-12', noon), 2);
        assert.equal((await store.issues.find('2026-12'))?.finishedAt, undefined);
        assert.equal(await store.issues.finish('2026-12', noon), false);
      },
    );
  });
}
