import { longestCapWindow, periods } from '#src/domain/newsletter/subscription.ts';
import { deliveryRows } from './deliveryRows.ts';
import { issueRows } from './issueRows.ts';
import type { NewsletterDatabase } from './newsletterDatabase.ts';
import type { NewsletterStore, StoreCounts } from './newsletterStore.ts';
import { outboxRows } from './outboxRows.ts';
import { senderRows } from './senderRows.ts';
import type { IdentifierSource } from './identifierSource.ts';
import { signUpRows } from './signUpRows.ts';
import { subscriberRows } from './subscriberRows.ts';
import { suppressionRows } from './suppressionRows.ts';

const month = 30 * 86_400_000;
/** Erased in one transaction, so that nobody has to wait for a long one. */
const tidiedAtOnce = 500;

/** The store over an open database, on both alike. */
export function createStore(
  database: NewsletterDatabase,
  identifiers: IdentifierSource,
): NewsletterStore {
  return {
    kind: database.kind,
    signUps: signUpRows(database, identifiers),
    subscribers: subscriberRows(database, identifiers),
    suppressions: suppressionRows(database, identifiers.tokens),
    outbox: outboxRows(database),
    issues: issueRows(database),
    deliveries: deliveryRows(database, identifiers),
    senders: senderRows(database),
    health: () => waiting(database),
    counts: (now) => counts(database, now),
    tidy: async (now) => ({
      unconfirmed: await eraseUnconfirmed(database, now - periods.unconfirmed),
      ledger: await database.write(async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('confirmation_sent')
          .where('at', '<', now - longestCapWindow)
          .executeTakeFirst();
        return Number(numDeletedRows);
      }),
      softBounces: await database.write(async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('soft_bounce')
          .where('at', '<', now - periods.softBounce)
          .executeTakeFirst();
        return Number(numDeletedRows);
      }),
      mails: await database.write(async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('outbox')
          .where('state', 'in', ['failed', 'uncertain'])
          .where('created_at', '<', now - month)
          .executeTakeFirst();
        return Number(numDeletedRows);
      }),
    }),
    backup: (file) => database.backup(file),
    close: () => database.close(),
  };
}

function waiting(database: NewsletterDatabase) {
  return database.read(async (db) => {
    const signUps = await db
      .selectFrom('sign_up')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    const mails = await db
      .selectFrom('outbox')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('state', 'in', ['queued', 'sending'])
      .executeTakeFirstOrThrow();
    return { signUpsWaiting: signUps.count, mailsWaiting: mails.count };
  });
}

function counts(database: NewsletterDatabase, now: number): Promise<StoreCounts> {
  return database.read(async (db) => {
    const states = await db
      .selectFrom('subscriber')
      .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
      .groupBy('state')
      .execute();
    const reasons = await db
      .selectFrom('suppression')
      .select(({ fn }) => ['reason', fn.countAll<number>().as('count')])
      .groupBy('reason')
      .execute();
    const since = now - month;
    const lately = async (state: 'confirmed' | 'left') => {
      const { count } = await db
        .selectFrom('subscriber')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('state', '=', state)
        .where(`${state}_at`, '>', since)
        .executeTakeFirstOrThrow();
      return count;
    };
    return {
      subscribers: {
        pending: 0,
        confirmed: 0,
        left: 0,
        ...Object.fromEntries(states.map(({ state, count }) => [state, count])),
      },
      suppressed: {
        left: 0,
        erased: 0,
        bounce: 0,
        complaint: 0,
        ...Object.fromEntries(reasons.map(({ reason, count }) => [reason, count])),
      },
      ...(await waiting(database)),
      confirmedLately: await lately('confirmed'),
      leftLately: await lately('left'),
    };
  });
}

async function eraseUnconfirmed(database: NewsletterDatabase, before: number): Promise<number> {
  let erased = 0;
  for (;;) {
    const count = await database.write(async (transaction) => {
      const rows = await transaction
        .selectFrom('subscriber')
        .select('id')
        .where('state', '=', 'pending')
        .where('consent_at', '<', before)
        .orderBy('consent_at')
        .limit(tidiedAtOnce)
        .$if(database.kind === 'postgres', (query) => query.forUpdate().skipLocked())
        .execute();
      const ids = rows.map(({ id }) => id);
      if (ids.length === 0) return 0;
      await transaction.deleteFrom('outbox').where('subscriber_id', 'in', ids).execute();
      await transaction.deleteFrom('delivery').where('subscriber_id', 'in', ids).execute();
      await transaction.deleteFrom('subscriber').where('id', 'in', ids).execute();
      return ids.length;
    });
    erased += count;
    if (count < tidiedAtOnce) return erased;
  }
}
