import { type Kysely, sql, type Transaction } from 'kysely';
import type { NewsletterDatabase } from './newsletterDatabase.ts';
import type { Senders } from './newsletterStore.ts';
import type { NewsletterTables } from './newsletterTables.ts';

/** A mail that was under way in so many crashes is not tried again by itself: it may be the cause. */
const crashesToUncertain = 2;

export function senderRows(database: NewsletterDatabase): Senders {
  return {
    beat: (sender, now) => database.write((transaction) => beat(transaction, sender, now)),
    takeOver: async (before, now) => {
      // Nearly always there is nobody, and looking costs no commit.
      const dead = await database.read((db) => deadSenders(db, before));
      if (dead.length === 0) return { requeued: 0, uncertain: 0 };
      return database.write(async (transaction) => {
        const still = await deadSenders(transaction, before, database.kind === 'postgres');
        const total = { requeued: 0, uncertain: 0 };
        for (const table of ['outbox', 'delivery'] as const) {
          if (still.length === 0) continue;
          const freed = await transaction
            .updateTable(table)
            .set({
              state: sql<
                'queued' | 'uncertain'
              >`case when crashes + 1 >= ${crashesToUncertain} then 'uncertain' else 'queued' end`,
              crashes: sql<number>`crashes + 1`,
              next_at: now,
            })
            .where('state', '=', 'sending')
            .where('sender', 'in', still)
            .returning('state')
            .execute();
          for (const { state } of freed) total[state === 'queued' ? 'requeued' : 'uncertain'] += 1;
        }
        if (still.length > 0)
          await transaction.deleteFrom('sender').where('id', 'in', still).execute();
        return total;
      });
    },
    leave: (sender) =>
      database.write(async (transaction) => {
        await transaction.deleteFrom('sender').where('id', '=', sender).execute();
      }),
  };
}

export async function beat(
  transaction: Transaction<NewsletterTables>,
  sender: string,
  now: number,
): Promise<void> {
  await transaction
    .insertInto('sender')
    .values({ id: sender, beat_at: now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ beat_at: now }))
    .execute();
}

async function deadSenders(
  db: Kysely<NewsletterTables>,
  before: number,
  lock = false,
): Promise<string[]> {
  const rows = await db
    .selectFrom('sender')
    .select('id')
    .where('beat_at', '<', before)
    .$if(lock, (query) => query.forUpdate().skipLocked())
    .execute();
  return rows.map(({ id }) => id);
}
