import type { Insertable, Kysely, Selectable, Transaction } from 'kysely';
import type { NewsletterDatabase } from './newsletterDatabase.ts';
import type {
  ConfirmResult,
  ImportResult,
  ImportRow,
  SignUp,
  Subscribers,
} from './newsletterStore.ts';
import type { NewsletterTables, SubscriberTable } from './newsletterTables.ts';
import type { IdentifierSource } from './identifierSource.ts';
import { insertSignUps } from './signUpRows.ts';
import { toSubscriber } from './subscriberRow.ts';
import { findSuppression, suppress } from './suppressionRows.ts';

/** How many are read at once of a list that may be a million long. */
const page = 1000;

const deadLink = { confirm_nonce: null, confirm_hash: null, confirm_expires_at: null };

export function subscriberRows(
  database: NewsletterDatabase,
  identifiers: IdentifierSource,
): Subscribers {
  const one = (column: 'id' | 'address_key', value: string) =>
    database.read(async (db) => {
      const row = await find(db, column, value);
      return row === undefined ? undefined : toSubscriber(row);
    });

  return {
    byId: (id) => one('id', id),
    byAddress: ({ key }) => one('address_key', key),
    byConfirmHash: (hash, now) =>
      database.read(async (db) => {
        const row = await find(db, 'confirm_hash', hash);
        return row === undefined || isExpired(row, now) ? undefined : toSubscriber(row);
      }),
    confirm: (hash, now) => database.write((transaction) => confirm(transaction, hash, now)),

    leave: (id, now) =>
      database.write(async (transaction) => {
        const row = await find(transaction, 'id', id);
        if (row === undefined) return false;
        // First suppressed, then the rest: whatever reads in between sees no more than it may.
        await suppress(transaction, row.address_hash, 'left', now);
        if (row.state === 'left') return true;
        await transaction
          .updateTable('subscriber')
          .set({ state: 'left', left_at: now, ...deadLink })
          .where('id', '=', id)
          .execute();
        return true;
      }),

    setTopics: (id, topics) =>
      database.write(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('subscriber')
          .set({ topics: JSON.stringify(topics) })
          .where('id', '=', id)
          .executeTakeFirst();
        return numUpdatedRows > 0n;
      }),

    erase: (id, now) =>
      database.write(async (transaction) => {
        const row = await find(transaction, 'id', id);
        if (row === undefined) return false;
        await suppress(transaction, row.address_hash, 'erased', now);
        await transaction.deleteFrom('delivery').where('subscriber_id', '=', id).execute();
        await transaction.deleteFrom('outbox').where('subscriber_id', '=', id).execute();
        // Sign-ups that still wait may be spelt in any case.
        await transaction
          .deleteFrom('sign_up')
          .where(({ fn }) => fn<string>('lower', ['address']), '=', row.address_key)
          .execute();
        await transaction.deleteFrom('subscriber').where('id', '=', id).execute();
        return true;
      }),

    exportOne: (id) =>
      database.read(async (db) => {
        const row = await find(db, 'id', id);
        if (row === undefined) return undefined;
        const { address, state, topics, consent, createdAt, confirmedAt, leftAt } =
          toSubscriber(row);
        const deliveries = await db
          .selectFrom('delivery')
          .select(['issue', 'state', 'sent_at'])
          .where('subscriber_id', '=', id)
          .orderBy('issue')
          .execute();
        return {
          address: address.wire,
          state,
          topics,
          consent,
          createdAt,
          confirmedAt,
          leftAt,
          suppression: await findSuppression(db, row.address_hash),
          deliveries: deliveries.map((delivery) => ({
            issue: delivery.issue,
            state: delivery.state,
            sentAt: delivery.sent_at ?? undefined,
          })),
        };
      }),

    importAll: (rows, now) =>
      database.write((transaction) => importAll(transaction, identifiers, rows, now)),

    async *each({ state } = {}) {
      let after = { created_at: -1, id: '' };
      for (;;) {
        const rows = await database.read((db) =>
          db
            .selectFrom('subscriber')
            .selectAll()
            .where(({ eb, refTuple, tuple }) =>
              eb(refTuple('created_at', 'id'), '>', tuple(after.created_at, after.id)),
            )
            .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'pending'))
            .orderBy('created_at')
            .orderBy('id')
            .limit(page)
            .execute(),
        );
        yield* rows.map(toSubscriber);
        const last = rows.at(-1);
        if (last === undefined || rows.length < page) return;
        after = last;
      }
    },
  };
}

/** Rows in one statement; either database takes more, but a longer text is not faster. */
const rowsAtOnce = 200;

async function importAll(
  transaction: Transaction<NewsletterTables>,
  identifiers: IdentifierSource,
  rows: readonly ImportRow[],
  now: number,
): Promise<ImportResult[]> {
  const results: ImportResult[] = [];
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const some = rows.slice(start, start + rowsAtOnce);
    results.push(...(await importSome(transaction, identifiers, some, now)));
  }
  return results;
}

async function importSome(
  transaction: Transaction<NewsletterTables>,
  { tokens, random }: IdentifierSource,
  rows: readonly ImportRow[],
  now: number,
): Promise<ImportResult[]> {
  const hashed = rows.map((row) => ({ row, hash: tokens.addressHash(row.address.key) }));
  const hashes = hashed.map(({ hash }) => hash);
  const hashesOf = async (table: 'suppression' | 'subscriber') =>
    new Set(
      (
        await transaction
          .selectFrom(table)
          .select('address_hash')
          .where('address_hash', 'in', hashes)
          .execute()
      ).map(({ address_hash }) => address_hash),
    );
  const suppressed = await hashesOf('suppression');
  const known = await hashesOf('subscriber');
  const added: Insertable<SubscriberTable>[] = [];
  const asked: SignUp[] = [];
  const results = hashed.map(({ row, hash }): ImportResult => {
    const { address, topics, consent, confirmedAt } = row;
    if (suppressed.has(hash)) return 'suppressed';
    if (known.has(hash)) return 'known';
    known.add(hash);
    if (confirmedAt === undefined) {
      asked.push({ address, topics, consent });
      return 'asked';
    }
    added.push({
      id: Buffer.from(random(16)).toString('base64url'),
      address: address.wire,
      address_key: address.key,
      address_hash: hash,
      state: 'confirmed',
      topics: JSON.stringify(topics),
      consent_wording: consent.wording,
      consent_page: consent.page,
      consent_at: consent.at,
      created_at: now,
      confirmed_at: confirmedAt,
    });
    return 'added';
  });
  if (added.length > 0) await transaction.insertInto('subscriber').values(added).execute();
  await insertSignUps(transaction, asked);
  return results;
}

async function confirm(
  transaction: Transaction<NewsletterTables>,
  hash: string,
  now: number,
): Promise<ConfirmResult> {
  const row = await find(transaction, 'confirm_hash', hash);
  if (row === undefined) return { kind: 'unknown' };
  if (row.state === 'confirmed')
    return { kind: 'confirmed', when: 'already', subscriber: toSubscriber(row) };
  if (isExpired(row, now)) return { kind: 'expired' };
  const confirmed = await transaction
    .updateTable('subscriber')
    .set({ state: 'confirmed', confirmed_at: now, left_at: null })
    .where('id', '=', row.id)
    .where('confirm_hash', '=', hash)
    .returningAll()
    .executeTakeFirst();
  if (confirmed === undefined) return { kind: 'unknown' };
  // The person has changed their mind. A mailbox that is gone or complained has not.
  await transaction
    .deleteFrom('suppression')
    .where('address_hash', '=', row.address_hash)
    .where('reason', 'in', ['left', 'erased'])
    .execute();
  return { kind: 'confirmed', when: 'now', subscriber: toSubscriber(confirmed) };
}

/** A link that has done its work goes on showing so; an unused one ends with its time. */
function isExpired(row: Selectable<SubscriberTable>, now: number): boolean {
  return row.state !== 'confirmed' && (row.confirm_expires_at ?? 0) <= now;
}

function find(
  db: Kysely<NewsletterTables>,
  column: 'id' | 'address_key' | 'confirm_hash',
  value: string,
): Promise<Selectable<SubscriberTable> | undefined> {
  return db.selectFrom('subscriber').selectAll().where(column, '=', value).executeTakeFirst();
}
