import type { Transaction } from 'kysely';
import { issueMessageId } from '../tokens/issueMessageId.ts';
import type { NewsletterDatabase } from './newsletterDatabase.ts';
import type { Deliveries, Delivery, Settled } from './newsletterStore.ts';
import type { NewsletterTables } from './newsletterTables.ts';
import type { IdentifierSource } from './identifierSource.ts';
import { beat } from './senderRows.ts';
import { toSubscriber } from './subscriberRow.ts';

const page = 500;

export function deliveryRows(
  database: NewsletterDatabase,
  { tokens, mailDomain }: IdentifierSource,
): Deliveries {
  return {
    settleAndClaim: ({ issue, sender, settled, limit, now }) =>
      database.write(async (transaction) => {
        for (const outcome of settled) await settle(transaction, issue, sender, outcome);
        const row = await transaction
          .selectFrom('issue')
          .select('paused_at')
          .where('slug', '=', issue)
          .executeTakeFirst();
        const paused = row !== undefined && row.paused_at !== null;
        if (paused || limit <= 0) return { claimed: [], paused };
        const claimed = await claim(transaction, issue, sender, limit, now);
        if (claimed.length > 0) await beat(transaction, sender, now);
        return { claimed, paused };
      }),

    nextAt: (issue) =>
      database.read(async (db) => {
        const row = await db
          .selectFrom('delivery')
          .select(({ fn }) => fn.min('next_at').as('next'))
          .where('issue', '=', issue)
          .where('state', '=', 'queued')
          .executeTakeFirst();
        return (row?.next as number | null | undefined) ?? undefined;
      }),

    async *list(issue, state) {
      let after = '';
      for (;;) {
        const rows = await database.read((db) =>
          db
            .selectFrom('delivery')
            .innerJoin('subscriber', 'subscriber.id', 'delivery.subscriber_id')
            .selectAll('subscriber')
            .select('delivery.last_reply')
            .where('delivery.issue', '=', issue)
            .where('delivery.state', '=', state)
            .where('delivery.subscriber_id', '>', after)
            .orderBy('delivery.subscriber_id')
            .limit(page)
            .execute(),
        );
        for (const row of rows)
          yield { subscriber: toSubscriber(row), lastReply: row.last_reply ?? undefined };
        const last = rows.at(-1);
        if (last === undefined || rows.length < page) return;
        after = last.id;
      }
    },

    retryUncertain: (issue, now) =>
      database.write(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('delivery')
          .set({ state: 'queued', next_at: now, attempts: 0, crashes: 0 })
          .where('issue', '=', issue)
          .where('state', '=', 'uncertain')
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return 0;
        await transaction
          .updateTable('issue')
          .set({ finished_at: null })
          .where('slug', '=', issue)
          .execute();
        return Number(numUpdatedRows);
      }),
  };

  async function claim(
    transaction: Transaction<NewsletterTables>,
    issue: string,
    sender: string,
    limit: number,
    now: number,
  ): Promise<Delivery[]> {
    const due = await transaction
      .selectFrom('delivery')
      .innerJoin('subscriber', 'subscriber.id', 'delivery.subscriber_id')
      .leftJoin('suppression', 'suppression.address_hash', 'subscriber.address_hash')
      .selectAll('subscriber')
      .select(['delivery.attempts', 'suppression.reason'])
      .where('delivery.issue', '=', issue)
      .where('delivery.state', '=', 'queued')
      .where('delivery.next_at', '<=', now)
      .orderBy('delivery.next_at')
      .limit(limit)
      .$if(database.kind === 'postgres', (query) => query.forUpdate('delivery').skipLocked())
      .execute();
    // Whoever left between the start of the issue and now gets nothing more.
    const mayGet = due.filter((row) => row.state === 'confirmed' && row.reason === null);
    const mayNot = due.filter((row) => !mayGet.includes(row));
    if (mayNot.length > 0) {
      await transaction
        .updateTable('delivery')
        .set({ state: 'skipped' })
        .where('issue', '=', issue)
        .where(
          'subscriber_id',
          'in',
          mayNot.map(({ id }) => id),
        )
        .execute();
    }
    if (mayGet.length > 0) {
      await transaction
        .updateTable('delivery')
        .set(({ eb }) => ({
          state: 'sending',
          attempts: eb('attempts', '+', 1),
          sender,
          claimed_at: now,
        }))
        .where('issue', '=', issue)
        .where(
          'subscriber_id',
          'in',
          mayGet.map(({ id }) => id),
        )
        .execute();
    }
    return mayGet.map((row) => ({
      issue,
      subscriber: toSubscriber(row),
      messageId: issueMessageId(tokens, issue, row.id, mailDomain),
      attempts: row.attempts,
    }));
  }

  async function settle(
    transaction: Transaction<NewsletterTables>,
    issue: string,
    sender: string,
    { key, at, to, reply }: Settled<string>,
  ): Promise<void> {
    await transaction
      .updateTable('delivery')
      .set(({ eb }) => ({
        last_reply: reply,
        message_id: issueMessageId(tokens, issue, key, mailDomain),
        ...(to.state === 'again' || to.state === 'returned'
          ? { state: 'queued' as const, next_at: to.nextAt }
          : { state: to.state, sent_at: to.state === 'sent' ? at : null }),
        ...(to.state === 'returned' ? { attempts: eb('attempts', '-', 1) } : {}),
      }))
      .where('issue', '=', issue)
      .where('subscriber_id', '=', key)
      // Queued again by somebody who took us for dead: what we know for certain still counts.
      .where('sender', '=', sender)
      .where('state', 'in', ['sending', 'queued'])
      .execute();
  }
}
