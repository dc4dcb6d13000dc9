import type { Kysely, Transaction } from 'kysely';
import {
  periods,
  strongerSuppression,
  type SuppressionReason,
} from '#src/domain/newsletter/subscription.ts';
import type { NewsletterDatabase } from './newsletterDatabase.ts';
import type { Suppressions } from './newsletterStore.ts';
import type { NewsletterTables } from './newsletterTables.ts';
import type { Tokens } from '../tokens/tokens.ts';

export function suppressionRows(database: NewsletterDatabase, tokens: Tokens): Suppressions {
  return {
    addAll: (stops, now) =>
      database.write(async (transaction) => {
        for (const { address, reason } of stops) {
          const hash = tokens.addressHash(address.key);
          await suppress(transaction, hash, reason, now);
          await transaction
            .updateTable('subscriber')
            .set({
              state: 'left',
              left_at: now,
              confirm_nonce: null,
              confirm_hash: null,
              confirm_expires_at: null,
            })
            .where('address_hash', '=', hash)
            .where('state', '!=', 'left')
            .execute();
        }
      }),
    reasonFor: (address) =>
      database.read(
        async (db) => (await findSuppression(db, tokens.addressHash(address.key)))?.reason,
      ),
    noteSoftBounce: (address, now) =>
      database.write(async (transaction) => {
        const hash = tokens.addressHash(address.key);
        await transaction
          .insertInto('soft_bounce')
          .values({ address_hash: hash, at: now })
          .execute();
        const { count } = await transaction
          .selectFrom('soft_bounce')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('address_hash', '=', hash)
          .where('at', '>', now - periods.softBounce)
          .executeTakeFirstOrThrow();
        return count;
      }),
    lift: (address) =>
      database.write(async (transaction) => {
        const hash = tokens.addressHash(address.key);
        // Who bounced may also have left or been erased before, and imports must not revive them.
        const { numUpdatedRows } = await transaction
          .updateTable('suppression')
          .set({ reason: 'left' })
          .where('address_hash', '=', hash)
          .where('reason', 'in', ['bounce', 'complaint'])
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        // Else the next mail that is late would count as the third.
        await transaction.deleteFrom('soft_bounce').where('address_hash', '=', hash).execute();
        return true;
      }),
  };
}

export function findSuppression(db: Kysely<NewsletterTables>, hash: string) {
  return db
    .selectFrom('suppression')
    .select(['reason', 'at'])
    .where('address_hash', '=', hash)
    .executeTakeFirst();
}

/** Writes the reason down unless a stronger one is there. */
export async function suppress(
  transaction: Transaction<NewsletterTables>,
  hash: string,
  reason: SuppressionReason,
  now: number,
): Promise<void> {
  const known = await findSuppression(transaction, hash);
  if (known !== undefined && strongerSuppression(known.reason, reason) === known.reason) return;
  await transaction
    .insertInto('suppression')
    .values({ address_hash: hash, reason, at: now })
    .onConflict((conflict) => conflict.column('address_hash').doUpdateSet({ reason, at: now }))
    .execute();
}
