import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { createStore } from '#src/newsletter/server/store/createStore.ts';
import { migrate } from '#src/newsletter/server/store/migrations.ts';
import {
  type NewsletterDatabase,
  openDatabase,
} from '#src/newsletter/server/store/newsletterDatabase.ts';
import type { NewsletterStore } from '#src/newsletter/server/store/newsletterStore.ts';
import { StoreUnavailable } from '#src/newsletter/server/store/storeUnavailable.ts';
import { openSqlite } from '#src/newsletter/server/store/sqliteDatabase.ts';
import { ConfigError } from '#src/server/configError.ts';
import {
  addConfirmed,
  mailAddress,
  noon,
  openTestStore,
  signUpOf,
  temporaryFolder,
  testIdentifiers,
} from '../../../../support/letterStore.ts';
import { type PostgresServer, startPostgres } from '../../../../support/postgresServer.ts';

const { folder, remove } = temporaryFolder();
let postgres: PostgresServer | undefined;
before(async () => {
  postgres = await startPostgres();
});
after(async () => {
  await postgres?.remove();
  remove();
});

const settle = (store: NewsletterStore) =>
  store.signUps.settle({ limit: 100, now: noon, mailsPerHour: 1000 });

/** Nothing of it happened: a sign-up waits, and there is neither a subscriber nor a mail. */
async function assertUntouched(store: NewsletterStore): Promise<void> {
  assert.equal(await store.signUps.waiting(), 1);
  assert.equal((await store.health()).mailsWaiting, 0);
  assert.equal((await store.counts(noon)).subscribers.pending, 0);
}

async function assertRefused(work: () => Promise<unknown>, reason: RegExp): Promise<void> {
  await assert.rejects(
    work,
    (error) =>
      error instanceof StoreUnavailable &&
      reason.test(error.message) &&
      error.retryAfterSeconds > 0,
  );
}

async function openPatient(file: string): Promise<{
  store: NewsletterStore;
  database: NewsletterDatabase;
}> {
  const database = await openDatabase({ kind: 'sqlite', file }, { lockPatience: 100 });
  return { store: createStore(database, testIdentifiers), database };
}

/** Runs a pragma on the store's own connection. */
const pragma = (database: NewsletterDatabase, text: string) =>
  database.read((db) => sql.raw(`pragma ${text}`).execute(db));

test('SQLite locked by another process: refused as a whole, and well again after it', async () => {
  const file = path.join(folder, 'locked.sqlite');
  const { store } = await openPatient(file);
  await store.signUps.append([signUpOf('a@x.org')]);
  const other = new DatabaseSync(file);
  other.exec('begin immediate');
  await assertRefused(() => store.signUps.append([signUpOf('b@x.org')]), /locked/);
  await assertRefused(() => settle(store), /locked/);
  await assertUntouched(store);
  other.exec('rollback');
  assert.equal((await settle(store)).mails, 1);
  await store.close();
  other.close();
});

test('waiting for a lock leaves the thread to others, and ends with the lock', async () => {
  const file = path.join(folder, 'patience.sqlite');
  const { store } = await openTestStore({ kind: 'sqlite', file });
  const other = new DatabaseSync(file);
  other.exec('begin immediate');
  let isKept = false;
  const keeping = store.signUps.append([signUpOf('a@x.org')]).then(() => (isKept = true));
  // Only a thread that is free gets here while the lock is held.
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  assert.equal(isKept, false);
  other.exec('rollback');
  await keeping;
  assert.equal(await store.signUps.waiting(), 1);
  other.close();
  await store.close();
});

test('SQLite on a full disk: refused as a whole, and well again with room', async () => {
  const { store, database } = await openPatient(path.join(folder, 'full.sqlite'));
  await store.signUps.append([signUpOf('a@x.org')]);
  const { rows } = (await pragma(database, 'page_count')) as { rows: { page_count: number }[] };
  const pages = rows[0]?.page_count ?? 0;
  await pragma(database, `max_page_count = ${pages}`);
  const many = Array.from({ length: 5000 }, (_, index) => signUpOf(`reader${index}@example.org`));
  await assertRefused(() => store.signUps.append(many), /full/);
  await assertUntouched(store);
  await pragma(database, 'max_page_count = 1000000');
  await store.signUps.append(many);
  assert.equal(await store.signUps.waiting(), 5001);
  await store.close();
});

test('SQLite that can only be read: refused as a whole, and well again after it', async () => {
  const { store, database } = await openPatient(path.join(folder, 'read.sqlite'));
  await store.signUps.append([signUpOf('a@x.org')]);
  await pragma(database, 'query_only = 1');
  await assertRefused(() => settle(store), /only be read/);
  await assertUntouched(store);
  await pragma(database, 'query_only = 0');
  assert.equal((await settle(store)).mails, 1);
  await store.close();
});

test('the database and the files beside it are read by nobody else, in any folder', async () => {
  const open = path.join(folder, 'open-to-all');
  mkdirSync(open, { mode: 0o755 });
  const { store } = await openTestStore({ kind: 'sqlite', file: path.join(open, 'a.sqlite') });
  await store.signUps.append([signUpOf('a@x.org')]);
  const names = readdirSync(open);
  assert.ok(names.includes('a.sqlite-wal'), names.join());
  for (const name of names) assert.equal(statSync(path.join(open, name)).mode & 0o077, 0, name);
  await store.close();
});

test('a folder for data that cannot be made is no fault of ours', async () => {
  const file = path.join(folder, 'a-file');
  writeFileSync(file, '');
  const below = path.join(file, 'data', 'a.sqlite');
  await assertRefused(() => openDatabase({ kind: 'sqlite', file: below }), /cannot be opened/);
});

test('a file that is no database is named as such', async () => {
  const file = path.join(folder, 'letter.txt');
  writeFileSync(file, 'This is a letter, and a long one at that. '.repeat(100));
  await assertRefused(() => openDatabase({ kind: 'sqlite', file }), /no database/);
  mkdirSync(path.join(folder, 'a-folder.sqlite'));
  await assertRefused(
    () => openDatabase({ kind: 'sqlite', file: path.join(folder, 'a-folder.sqlite') }),
    /cannot be opened/,
  );
});

test('PostgreSQL locked: refused as a whole, and well again after it', async () => {
  const url = (await postgres?.newDatabase()) ?? '';
  const { store } = await openTestStore({ kind: 'postgres', url });
  await store.signUps.append([signUpOf('a@x.org')]);
  const other = new pg.Client(url);
  await other.connect();
  await other.query('begin; lock table outbox in access exclusive mode');
  await assertRefused(() => settle(store), /locked/);
  await other.query('rollback');
  await assertUntouched(store);
  assert.equal((await settle(store)).mails, 1);
  await other.end();
  await store.close();
});

test('PostgreSQL that can only be read: refused as a whole, and well again after it', async () => {
  const url = (await postgres?.newDatabase()) ?? '';
  const first = await openTestStore({ kind: 'postgres', url });
  await first.store.signUps.append([signUpOf('a@x.org')]);
  await first.store.close();
  const owner = new pg.Client(url);
  await owner.connect();
  const name = new URL(url).pathname.slice(1);
  await owner.query(`alter database ${name} set default_transaction_read_only = on`);
  const { store } = await openTestStore({ kind: 'postgres', url });
  await assertRefused(() => settle(store), /only be read/);
  await assertRefused(() => store.signUps.append([signUpOf('b@x.org')]), /only be read/);
  await owner.query('set default_transaction_read_only = off');
  await owner.query(`alter database ${name} set default_transaction_read_only = off`);
  await store.close();
  const again = await openTestStore({ kind: 'postgres', url });
  await assertUntouched(again.store);
  assert.equal((await settle(again.store)).mails, 1);
  await again.store.close();
  await owner.end();
});

test('PostgreSQL that goes away and comes back: refused meanwhile, without a restart of ours', async () => {
  const server = await startPostgres();
  try {
    const { store } = await openTestStore({ kind: 'postgres', url: await server.newDatabase() });
    await store.signUps.append([signUpOf('a@x.org')]);
    await server.halt();
    await assertRefused(() => store.signUps.append([signUpOf('b@x.org')]), /cannot be used/);
    await assertRefused(() => store.health(), /cannot be used/);
    await server.start();
    await assertUntouched(store);
    assert.equal((await settle(store)).mails, 1);
    await store.close();
  } finally {
    await server.remove();
  }
});

test('a connection that PostgreSQL ends within a transaction ends nothing else', async () => {
  const url = (await postgres?.newDatabase()) ?? '';
  const { store, database } = await openTestStore({ kind: 'postgres', url });
  const other = new pg.Client(url);
  await other.connect();
  await assert.rejects(
    database.write(async (transaction) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(
        transaction,
      );
      // As when the server stops: the word of it comes while no query is under way.
      await other.query('select pg_terminate_backend($1, 5000)', [rows[0]?.pid]);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await sql`select 1`.execute(transaction);
    }),
    StoreUnavailable,
  );
  await store.signUps.append([signUpOf('after@x.org')]);
  assert.equal(await store.signUps.waiting(), 1);
  await other.end();
  await store.close();
});

test('PostgreSQL that is away at the start is waited for', async () => {
  const server = await startPostgres();
  try {
    const url = await server.newDatabase();
    await server.halt();
    const { store } = await openTestStore({ kind: 'postgres', url });
    await assertRefused(() => store.health(), /does not answer/);
    await server.start();
    await store.signUps.append([signUpOf('a@x.org')]);
    await assertUntouched(store);
    await store.close();
  } finally {
    await server.remove();
  }
});

test('a sign-up that is committed late on PostgreSQL is not swept away with a later one', async () => {
  const url = (await postgres?.newDatabase()) ?? '';
  const { store } = await openTestStore({ kind: 'postgres', url });
  const slow = new pg.Client(url);
  await slow.connect();
  await slow.query('begin');
  await slow.query(
    `insert into sign_up (address, topics, consent_wording, consent_page, consent_at)
     values ('slow@x.org', '[]', 'w', '/', ${noon})`,
  );
  await store.signUps.append([signUpOf('fast@x.org')]);
  const settling = settle(store);
  await slow.query('commit');
  assert.equal((await settling).settled + (await settle(store)).settled, 2);
  assert.equal((await store.counts(noon)).subscribers.pending, 2);
  await slow.end();
  await store.close();
});

test('several processes that start at once make the tables once', async () => {
  const url = (await postgres?.newDatabase()) ?? '';
  const stores = await Promise.all(
    Array.from({ length: 6 }, () => openTestStore({ kind: 'postgres', url })),
  );
  for (const { store } of stores) {
    assert.equal(await store.signUps.waiting(), 0);
    await store.close();
  }

  const file = path.join(folder, 'starts.sqlite');
  const script = `
    import { openDatabase } from '#src/newsletter/server/store/newsletterDatabase.ts';
    const { read, close } = await openDatabase({ kind: 'sqlite', file: ${JSON.stringify(file)} });
    const rows = await read((db) => db.selectFrom('schema_version').selectAll().execute());
    console.log(rows.length);
    await close();`;
  const { spawn } = await import('node:child_process');
  const outputs = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      return (await Array.fromAsync(child.stdout)).join('').trim();
    }),
  );
  assert.deepEqual(outputs, ['1', '1', '1', '1']);
});

test('tables that are newer than the program are left alone, with the cure', async () => {
  const { db } = openSqlite(path.join(folder, 'newer.sqlite'));
  await migrate(db, 'sqlite');
  await db.insertInto('schema_version').values({ version: 99, applied_at: noon }).execute();
  await assert.rejects(
    () => migrate(db, 'sqlite'),
    (error) => error instanceof ConfigError && /newer program/.test(error.message),
  );
  await db.destroy();
});

test('a backup made while others write is whole, private, and keeps the suppressed suppressed', async () => {
  const file = path.join(folder, 'busy.sqlite');
  const copy = path.join(folder, 'copy.sqlite');
  const { store } = await openTestStore({ kind: 'sqlite', file });
  await addConfirmed(store, 500);
  const gone = mailAddress('reader7@example.org');
  const subscriber = await store.subscribers.byAddress(gone);
  await store.subscribers.erase(subscriber?.id ?? '', noon);

  // As the owner's command does it: another process, while this one goes on writing.
  const command = await openTestStore({ kind: 'sqlite', file });
  let isDone = false;
  let writes = 0;
  const writing = (async () => {
    while (!isDone) {
      await store.signUps.append([signUpOf(`w${writes}@x.org`)]);
      writes += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  while (writes < 20) await new Promise((resolve) => setTimeout(resolve, 5));
  await command.store.backup(copy);
  const during = writes;
  isDone = true;
  await writing;
  assert.ok(during >= 20);

  const restored = new DatabaseSync(copy);
  assert.deepEqual(
    { ...restored.prepare('pragma integrity_check').get() },
    { integrity_check: 'ok' },
  );
  restored.close();
  const mode = execFileSync('stat', ['-c', '%a', copy], { encoding: 'utf8' }).trim();
  assert.equal(mode, '600');
  const { store: second } = await openTestStore({ kind: 'sqlite', file: copy });
  const kept = await second.signUps.waiting();
  assert.ok(kept >= 20 && kept <= writes, `${kept} of ${writes}`);
  assert.equal((await second.counts(noon)).subscribers.confirmed, 499);
  const again = {
    address: gone,
    topics: [],
    consent: { wording: 'x', page: 'import', at: noon },
    confirmedAt: noon,
  };
  assert.deepEqual(await second.subscribers.importAll([again], noon), ['suppressed']);
  await assert.rejects(() => second.backup(copy), /name a new file/);
  await Promise.all([store, second, command.store].map((each) => each.close()));
  assert.ok(readFileSync(copy).length > 0);
});
