import { type Kysely, sql, type Transaction } from 'kysely';
import { ConfigError } from '#src/server/configError.ts';
import type { NewsletterTables } from './newsletterTables.ts';

type Migrate = (transaction: Transaction<NewsletterTables>, kind: DatabaseKind) => Promise<void>;
export type DatabaseKind = 'sqlite' | 'postgres';

/**
 * What each version adds. Only ever append: a version that stands in somebody's database is never
 * changed. A step must leave the old program working, so that web processes can be replaced one by one.
 */
const migrations: readonly Migrate[] = [createTables];

/** Any number will do that nobody else locks in this database. */
const migrationLock = 0x6c65_7474;

/**
 * Brings the tables up to date, all in one transaction. Several processes may start at once: one does
 * the work and the others wait for it.
 *
 * @throws {ConfigError} when the tables are newer than this program
 */
export async function migrate(db: Kysely<NewsletterTables>, kind: DatabaseKind): Promise<void> {
  if (kind === 'sqlite' && (await currentVersion(db).catch(() => 0)) === migrations.length) return;
  await db.transaction().execute(async (transaction) => {
    if (kind === 'postgres')
      await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(transaction);
    await transaction.schema
      .createTable('schema_version')
      .ifNotExists()
      .addColumn('version', 'integer', (column) => column.primaryKey())
      .addColumn('applied_at', 'bigint', (column) => column.notNull())
      .execute();
    const version = await currentVersion(transaction);
    if (version > migrations.length) {
      throw new ConfigError(
        `The newsletter's database is of version ${version}, and this program knows only up to ${migrations.length}. Start the newer program, or restore a backup from before it.`,
      );
    }
    for (const [index, step] of migrations.entries()) {
      if (index < version) continue;
      await step(transaction, kind);
      await transaction
        .insertInto('schema_version')
        .values({ version: index + 1, applied_at: Date.now() })
        .execute();
    }
  });
}

async function currentVersion(db: Kysely<NewsletterTables>): Promise<number> {
  const row = await db
    .selectFrom('schema_version')
    .select(({ fn }) => fn.max('version').as('version'))
    .executeTakeFirst();
  return row?.version ?? 0;
}

async function createTables(
  { schema }: Transaction<NewsletterTables>,
  kind: DatabaseKind,
): Promise<void> {
  // Numbers are never given twice, so that a queue keeps its order after it was empty.
  const counter = kind === 'sqlite' ? sql`integer` : sql`bigint generated always as identity`;

  await schema
    .createTable('subscriber')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('address_key', 'text', (column) => column.notNull())
    .addColumn('address_hash', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) =>
      column.notNull().check(sql`state in ('pending', 'confirmed', 'left')`),
    )
    .addColumn('topics', 'text', (column) => column.notNull())
    .addColumn('consent_wording', 'text', (column) => column.notNull())
    .addColumn('consent_page', 'text', (column) => column.notNull())
    .addColumn('consent_at', 'bigint', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('confirmed_at', 'bigint')
    .addColumn('left_at', 'bigint')
    .addColumn('confirm_nonce', 'text')
    .addColumn('confirm_hash', 'text')
    .addColumn('confirm_expires_at', 'bigint')
    .execute();
  await schema
    .createIndex('subscriber_address_key')
    .unique()
    .on('subscriber')
    .column('address_key')
    .execute();
  await schema
    .createIndex('subscriber_address_hash')
    .unique()
    .on('subscriber')
    .column('address_hash')
    .execute();
  await schema
    .createIndex('subscriber_confirm_hash')
    .unique()
    .on('subscriber')
    .column('confirm_hash')
    .execute();
  // Counts by state, and the pages in which an issue takes its recipients.
  await schema.createIndex('subscriber_state').on('subscriber').columns(['state', 'id']).execute();
  await schema
    .createIndex('subscriber_joined')
    .on('subscriber')
    .columns(['created_at', 'id'])
    .execute();
  await schema
    .createIndex('subscriber_unconfirmed')
    .on('subscriber')
    .column('consent_at')
    .where(sql.ref('state'), '=', sql.lit('pending'))
    .execute();
  await schema
    .createIndex('subscriber_confirmed_at')
    .on('subscriber')
    .column('confirmed_at')
    .execute();
  await schema.createIndex('subscriber_left_at').on('subscriber').column('left_at').execute();

  await schema
    .createTable('suppression')
    .addColumn('address_hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();

  await schema
    .createTable('sign_up')
    .addColumn('id', counter, (column) =>
      kind === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey(),
    )
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('topics', 'text', (column) => column.notNull())
    .addColumn('consent_wording', 'text', (column) => column.notNull())
    .addColumn('consent_page', 'text', (column) => column.notNull())
    .addColumn('consent_at', 'bigint', (column) => column.notNull())
    .execute();

  await schema
    .createTable('outbox')
    .addColumn('id', counter, (column) =>
      kind === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey(),
    )
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('subscriber_id', 'text', (column) => column.notNull())
    .addColumn('message_id', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('crashes', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('next_at', 'bigint', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('sender', 'text')
    .addColumn('claimed_at', 'bigint')
    .addColumn('last_reply', 'text')
    .execute();
  await schema.createIndex('outbox_due').on('outbox').columns(['state', 'next_at']).execute();
  await schema.createIndex('outbox_subscriber').on('outbox').column('subscriber_id').execute();

  await schema
    .createTable('confirmation_sent')
    .addColumn('address_hash', 'text', (column) => column.notNull())
    .addColumn('mailbox_hash', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createIndex('confirmation_sent_mailbox')
    .on('confirmation_sent')
    .columns(['mailbox_hash', 'at'])
    .execute();
  await schema
    .createIndex('confirmation_sent_address')
    .on('confirmation_sent')
    .columns(['address_hash', 'at'])
    .execute();
  await schema.createIndex('confirmation_sent_at').on('confirmation_sent').column('at').execute();

  await schema
    .createTable('soft_bounce')
    .addColumn('address_hash', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createIndex('soft_bounce_address')
    .on('soft_bounce')
    .columns(['address_hash', 'at'])
    .execute();

  await schema
    .createTable('issue')
    .addColumn('slug', 'text', (column) => column.primaryKey().notNull())
    .addColumn('content_hash', 'text', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .addColumn('filled_to', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('filled_at', 'bigint')
    .addColumn('paused_at', 'bigint')
    .addColumn('finished_at', 'bigint')
    .execute();

  await schema
    .createTable('delivery')
    .addColumn('issue', 'text', (column) => column.notNull())
    .addColumn('subscriber_id', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('crashes', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('next_at', 'bigint', (column) => column.notNull())
    .addColumn('message_id', 'text')
    .addColumn('sender', 'text')
    .addColumn('claimed_at', 'bigint')
    .addColumn('sent_at', 'bigint')
    .addColumn('last_reply', 'text')
    .addPrimaryKeyConstraint('delivery_key', ['issue', 'subscriber_id'])
    .execute();
  await schema
    .createIndex('delivery_due')
    .on('delivery')
    .columns(['issue', 'next_at'])
    .where(sql.ref('state'), '=', sql.lit('queued'))
    .execute();
  await schema
    .createIndex('delivery_under_way')
    .on('delivery')
    .columns(['sender', 'issue'])
    .where(sql.ref('state'), '=', sql.lit('sending'))
    .execute();
  await schema.createIndex('delivery_subscriber').on('delivery').column('subscriber_id').execute();

  await schema
    .createTable('sender')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('beat_at', 'bigint', (column) => column.notNull())
    .execute();
}
