import type { NewsletterDatabase } from './newsletterDatabase.ts';
import type { Outbox } from './newsletterStore.ts';
import { beat } from './senderRows.ts';
import { toSubscriber } from './subscriberRow.ts';

export function outboxRows(database: NewsletterDatabase): Outbox {
  return {
    claim: ({ sender, limit, now }) =>
      database.write(async (transaction) => {
        const claimed = await transaction
          .selectFrom('outbox')
          .select(['id', 'kind', 'subscriber_id', 'message_id', 'attempts'])
          .where('state', '=', 'queued')
          .where('next_at', '<=', now)
          .orderBy('next_at')
          .limit(limit)
          .$if(database.kind === 'postgres', (query) => query.forUpdate().skipLocked())
          .execute();
        if (claimed.length === 0) return [];
        await transaction
          .updateTable('outbox')
          .set(({ eb }) => ({
            state: 'sending',
            attempts: eb('attempts', '+', 1),
            sender,
            claimed_at: now,
          }))
          .where(
            'id',
            'in',
            claimed.map(({ id }) => id),
          )
          .execute();
        await beat(transaction, sender, now);
        const rows = await transaction
          .selectFrom('subscriber')
          .leftJoin('suppression', 'suppression.address_hash', 'subscriber.address_hash')
          .selectAll('subscriber')
          .select('suppression.reason')
          .where(
            'subscriber.id',
            'in',
            claimed.map((mail) => mail.subscriber_id),
          )
          .execute();
        const subscribers = new Map(rows.map((row) => [row.id, row]));
        const pointless: number[] = [];
        const mails = claimed.flatMap((mail) => {
          const row = subscribers.get(mail.subscriber_id);
          const wanted = mail.kind === 'confirm' ? 'pending' : 'confirmed';
          const isStopped = row?.reason === 'bounce' || row?.reason === 'complaint';
          // Confirmed, gone or suppressed since it was queued.
          if (row?.state !== wanted || isStopped) {
            pointless.push(mail.id);
            return [];
          }
          return [
            {
              id: mail.id,
              kind: mail.kind,
              subscriber: toSubscriber(row),
              confirmNonce: row.confirm_nonce ?? undefined,
              messageId: mail.message_id,
              attempts: mail.attempts,
            },
          ];
        });
        if (pointless.length > 0)
          await transaction.deleteFrom('outbox').where('id', 'in', pointless).execute();
        return mails.sort((a, b) => a.id - b.id);
      }),

    settle: (sender, settled) =>
      database.write(async (transaction) => {
        for (const { key, to, reply } of settled) {
          if (to.state === 'sent') {
            await transaction
              .deleteFrom('outbox')
              .where('id', '=', key)
              .where('sender', '=', sender)
              .execute();
            continue;
          }
          await transaction
            .updateTable('outbox')
            .set(({ eb }) => ({
              last_reply: reply,
              ...(to.state === 'again' || to.state === 'returned'
                ? { state: 'queued' as const, next_at: to.nextAt }
                : { state: to.state }),
              ...(to.state === 'returned' ? { attempts: eb('attempts', '-', 1) } : {}),
            }))
            .where('id', '=', key)
            .where('sender', '=', sender)
            .where('state', 'in', ['sending', 'queued'])
            .execute();
        }
      }),

    nextAt: () =>
      database.read(async (db) => {
        const row = await db
          .selectFrom('outbox')
          .select(({ fn }) => fn.min('next_at').as('next'))
          .where('state', '=', 'queued')
          .executeTakeFirst();
        return (row?.next as number | null | undefined) ?? undefined;
      }),
  };
}
