import assert from 'node:assert/strict';
import path from 'node:path';
import { after, test } from 'node:test';
import { startOutboxWorker } from '#src/newsletter/server/workers/outboxWorker.ts';
import { createLinks } from '#src/newsletter/server/tokens/newsletterLinks.ts';
import type { NewsletterStore } from '#src/newsletter/server/store/newsletterStore.ts';
import { StoreUnavailable } from '#src/newsletter/server/store/storeUnavailable.ts';
import { deadAfter } from '#src/newsletter/server/sending/heartbeat.ts';
import { fakeClock } from '../../../../support/fakeClock.ts';
import { fakeMailer } from '../../../../support/fakeMailer.ts';
import {
  mailAddress,
  noon,
  openTestStore,
  signUpOf,
  temporaryFolder,
  testTokens,
} from '../../../../support/letterStore.ts';

const { folder, remove } = temporaryFolder();
after(remove);

test('a mail that is out does not go out again, however long the database is away after it', async () => {
  const clock = fakeClock(noon);
  const mailer = fakeMailer();
  const { store } = await openTestStore({ kind: 'sqlite', file: path.join(folder, 'a.sqlite') });
  await store.signUps.append([signUpOf('ada@example.org')]);
  await store.signUps.settle({ limit: 10, now: noon, mailsPerHour: 10 });
  let refusals = 0;
  const awayAfterSending: NewsletterStore = {
    ...store,
    outbox: {
      ...store.outbox,
      settle: async (sender, settled) => {
        if (clock.now() < noon + 3 * deadAfter) {
          refusals += 1;
          throw new StoreUnavailable('The database is away.');
        }
        await store.outbox.settle(sender, settled);
      },
    },
  };
  const worker = startOutboxWorker({
    store: awayAfterSending,
    mailer,
    clock,
    composeMail: (kind, link) => Promise.resolve({ subject: kind, html: link, text: link }),
    links: createLinks('https://example.org', testTokens),
    from: { name: '', address: mailAddress('letter@example.org') },
    log: () => undefined,
    sender: 'this-one',
  });
  while ((await store.health()).mailsWaiting > 0) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await worker.stop();
  clock.stop();
  await store.close();
  assert.ok(refusals > 1, `${refusals} refusals`);
  assert.equal(mailer.attempts.length, 1);
});
