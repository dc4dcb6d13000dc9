import type { Kysely, Selectable } from 'kysely';
import type { NewsletterDatabase } from './newsletterDatabase.ts';
import type { DeliveryCounts, IssueRow, Issues } from './newsletterStore.ts';
import type { NewsletterTables } from './newsletterTables.ts';

export function issueRows(database: NewsletterDatabase): Issues {
  return {
    find: (slug) =>
      database.read(async (db) => {
        const row = await find(db, slug);
        return row === undefined ? undefined : toIssue(row);
      }),
    all: () =>
      database.read(async (db) =>
        (await db.selectFrom('issue').selectAll().orderBy('slug').execute()).map(toIssue),
      ),
    start: ({ slug, contentHash, dueAt, now }) =>
      database.write(async (transaction) => {
        await transaction
          .insertInto('issue')
          .values({
            slug,
            content_hash: contentHash,
            due_at: dueAt,
            started_at: now,
            filled_to: '',
          })
          .onConflict((conflict) => conflict.column('slug').doNothing())
          .execute();
        return toIssue(
          await transaction
            .selectFrom('issue')
            .selectAll()
            .where('slug', '=', slug)
            .executeTakeFirstOrThrow(),
        );
      }),

    fill: (slug, limit, now) =>
      database.write(async (transaction) => {
        const issue = await transaction
          .selectFrom('issue')
          .selectAll()
          .where('slug', '=', slug)
          .$if(database.kind === 'postgres', (query) => query.forUpdate())
          .executeTakeFirstOrThrow();
        if (issue.filled_at !== null) return true;
        const next = transaction
          .selectFrom('subscriber')
          .where('state', '=', 'confirmed')
          .where('id', '>', issue.filled_to)
          .orderBy('id')
          .limit(limit);
        const page = await transaction
          .selectFrom(next.select('id').as('next'))
          .select(({ fn }) => [fn.max('id').as('last'), fn.countAll<number>().as('count')])
          .executeTakeFirst();
        const last = page?.last as string | null | undefined;
        if (last !== null && last !== undefined) {
          await transaction
            .insertInto('delivery')
            .columns(['issue', 'subscriber_id', 'state', 'next_at'])
            .expression(
              transaction
                .selectFrom('subscriber')
                .select(({ val }) => [
                  val(slug).as('issue'),
                  'id',
                  val('queued').as('state'),
                  val(now).as('next_at'),
                ])
                .where('state', '=', 'confirmed')
                .where('id', '>', issue.filled_to)
                .where('id', '<=', last),
            )
            .onConflict((conflict) => conflict.columns(['issue', 'subscriber_id']).doNothing())
            .execute();
        }
        const isDone = (page?.count ?? 0) < limit;
        await transaction
          .updateTable('issue')
          .set({ filled_to: last ?? issue.filled_to, filled_at: isDone ? now : null })
          .where('slug', '=', slug)
          .execute();
        return isDone;
      }),

    pause: (slug, now) =>
      database.write(async (transaction) => {
        await transaction
          .updateTable('issue')
          .set({ paused_at: now })
          .where('slug', '=', slug)
          .where('finished_at', 'is', null)
          .execute();
      }),
    resume: (slug) =>
      database.write(async (transaction) => {
        await transaction
          .updateTable('issue')
          .set({ paused_at: null })
          .where('slug', '=', slug)
          .execute();
      }),
    finish: (slug, now) =>
      database.write(async (transaction) => {
        const issue = await find(transaction, slug);
        if (issue === undefined || issue.filled_at === null) return false;
        if (issue.finished_at !== null) return true;
        const open = await transaction
          .selectFrom('delivery')
          .select('subscriber_id')
          .where('issue', '=', slug)
          .where('state', 'in', ['queued', 'sending'])
          .limit(1)
          .executeTakeFirst();
        if (open !== undefined) return false;
        await transaction
          .updateTable('issue')
          .set({ finished_at: now })
          .where('slug', '=', slug)
          .execute();
        return true;
      }),
    counts: (slug) =>
      database.read(async (db) => {
        const rows = await db
          .selectFrom('delivery')
          .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
          .where('issue', '=', slug)
          .groupBy('state')
          .execute();
        const none: DeliveryCounts = {
          queued: 0,
          sending: 0,
          sent: 0,
          failed: 0,
          uncertain: 0,
          skipped: 0,
        };
        return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
      }),
    audience: () =>
      database.read(async (db) => {
        const confirmed = await db
          .selectFrom('subscriber')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('state', '=', 'confirmed')
          .executeTakeFirstOrThrow();
        // From the few that are suppressed, each looked up: as a join SQLite would look up the million.
        const stopped = await db
          .selectFrom('suppression')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where(({ exists, selectFrom }) =>
            exists(
              selectFrom('subscriber')
                .select('subscriber.id')
                .whereRef('subscriber.address_hash', '=', 'suppression.address_hash')
                .where('subscriber.state', '=', 'confirmed'),
            ),
          )
          .executeTakeFirstOrThrow();
        return confirmed.count - stopped.count;
      }),
  };
}

function find(db: Kysely<NewsletterTables>, slug: string) {
  return db.selectFrom('issue').selectAll().where('slug', '=', slug).executeTakeFirst();
}

function toIssue(row: Selectable<NewsletterTables['issue']>): IssueRow {
  return {
    slug: row.slug,
    contentHash: row.content_hash,
    dueAt: row.due_at,
    startedAt: row.started_at,
    filledAt: row.filled_at ?? undefined,
    pausedAt: row.paused_at ?? undefined,
    finishedAt: row.finished_at ?? undefined,
  };
}
