import { sql, type Transaction } from 'kysely';
import type { NewsletterDatabase } from './newsletterDatabase.ts';
import type { SignUp, SignUps, SignUpsSettled } from './newsletterStore.ts';
import type { NewsletterTables } from './newsletterTables.ts';
import type { IdentifierSource } from './identifierSource.ts';
import { SignUpBatch } from './signUpBatch.ts';
import { keptAddress } from './subscriberRow.ts';

/** Rows in one statement; either database takes more, but a longer text is not faster. */
const rowsAtOnce = 100;
const hour = 3_600_000;
const settleLock = 0x7369_676e;

export function signUpRows(database: NewsletterDatabase, identifiers: IdentifierSource): SignUps {
  return {
    append: (signUps) =>
      database.write(async (transaction) => {
        await insertSignUps(transaction, signUps);
      }),
    settle: (options) =>
      database.write(async (transaction) => {
        if (database.kind === 'postgres' && !(await lockSettling(transaction)))
          return { settled: 0, mails: 0, next: 'busy' };
        return await settle(transaction, identifiers, options);
      }),
    waiting: () =>
      database.read(async (db) => {
        const { waiting } = await db
          .selectFrom('sign_up')
          .select(({ fn }) => fn.countAll<number>().as('waiting'))
          .executeTakeFirstOrThrow();
        return waiting;
      }),
  };
}

export async function insertSignUps(
  transaction: Transaction<NewsletterTables>,
  signUps: readonly SignUp[],
): Promise<void> {
  for (let start = 0; start < signUps.length; start += rowsAtOnce) {
    await transaction
      .insertInto('sign_up')
      .values(
        signUps.slice(start, start + rowsAtOnce).map(({ address, topics, consent }) => ({
          address: address.wire,
          topics: JSON.stringify(topics),
          consent_wording: consent.wording,
          consent_page: consent.page,
          consent_at: consent.at,
        })),
      )
      .execute();
  }
}

/** Two that settled at once could both find a cap not yet reached. */
async function lockSettling(transaction: Transaction<NewsletterTables>): Promise<boolean> {
  const { rows } = await sql<{
    locked: boolean;
  }>`select pg_try_advisory_xact_lock(${settleLock}) as locked`.execute(transaction);
  return rows[0]?.locked === true;
}

async function settle(
  transaction: Transaction<NewsletterTables>,
  identifiers: IdentifierSource,
  options: Parameters<SignUps['settle']>[0],
): Promise<SignUpsSettled> {
  const { limit, now, mailsPerHour } = options;
  const { lately } = await transaction
    .selectFrom('confirmation_sent')
    .select(({ fn }) => fn.countAll<number>().as('lately'))
    .where('at', '>', now - hour)
    .executeTakeFirstOrThrow();
  const budget = Math.max(0, mailsPerHour - lately);
  const taken = await transaction
    .selectFrom('sign_up')
    .selectAll()
    .orderBy('id')
    // One more than may be taken tells whether any is left.
    .limit(Math.min(limit, budget) + 1)
    .execute();
  const rows = taken.slice(0, Math.min(limit, budget));
  const left = taken.length > rows.length;
  if (rows.length === 0) return { settled: 0, mails: 0, next: left ? 'held' : 'empty' };

  const batch = await SignUpBatch.read(
    transaction,
    identifiers,
    now,
    rows.map(({ address }) => keptAddress(address)),
  );
  for (const row of rows) batch.take(row);
  await batch.write(transaction);
  // By name, not up to the last: on PostgreSQL a lower number may be committed after a higher one.
  await transaction
    .deleteFrom('sign_up')
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  const next = !left ? 'empty' : rows.length < limit ? 'held' : 'more';
  return { settled: rows.length, mails: batch.mails, next };
}
