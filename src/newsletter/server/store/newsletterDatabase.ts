import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { backup as backupSqlite } from 'node:sqlite';
import type { Kysely, Transaction } from 'kysely';
import { migrate, type DatabaseKind } from './migrations.ts';
import type { DatabaseConfig } from '../newsletterConfig.ts';
import type { NewsletterTables } from './newsletterTables.ts';
import { openPostgres } from './postgresDatabase.ts';
import { type LockPatience, openSqlite } from './sqliteDatabase.ts';
import { asksAgain, asUnavailable, StoreUnavailable } from './storeUnavailable.ts';

/** An open database with up-to-date tables. Faults of the database become StoreUnavailable. */
export type NewsletterDatabase = {
  readonly kind: DatabaseKind;
  read<T>(work: (db: Kysely<NewsletterTables>) => Promise<T>): Promise<T>;
  /** Runs the work in one transaction, again if another process was in the way. */
  write<T>(work: (transaction: Transaction<NewsletterTables>) => Promise<T>): Promise<T>;
  backup(file: string): Promise<void>;
  close(): Promise<void>;
};

const attempts = 4;

/**
 * Opens the database and brings its tables up to date. A server that does not answer is no reason to
 * give up: every operation then throws StoreUnavailable until it does.
 */
export async function openDatabase(
  config: DatabaseConfig,
  options: LockPatience = {},
): Promise<NewsletterDatabase> {
  const sqlite =
    config.kind === 'sqlite' ? opened(() => openSqlite(config.file, options)) : undefined;
  const db = config.kind === 'sqlite' ? sqlite?.db : await openPostgres(config.url);
  if (db === undefined) throw new Error('There is no such kind of database.');
  const { kind } = config;

  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw asUnavailable(error) ?? error;
    }
  };
  let ready: Promise<void> | undefined;
  // Tried again by the next who comes, should the database be away just now.
  const prepared = () => {
    ready ??= migrate(db, kind).catch((error: unknown) => {
      ready = undefined;
      throw error;
    });
    return ready;
  };
  const write: NewsletterDatabase['write'] = (work) =>
    guarded(async () => {
      await prepared();
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await db.transaction().execute(work);
        } catch (error) {
          if (attempt === attempts || !asksAgain(error)) throw error;
        }
      }
    });

  await guarded(prepared).catch(async (error: unknown) => {
    if (error instanceof StoreUnavailable) return;
    await db.destroy();
    throw error;
  });
  return {
    kind,
    read: (work) =>
      guarded(async () => {
        await prepared();
        return await work(db);
      }),
    write,
    backup: async (file) => {
      if (sqlite === undefined)
        throw new Error('This database is PostgreSQL: make a backup with pg_dump.');
      if (existsSync(file)) throw new Error(`${file} is there already: name a new file.`);
      // Nobody else may read it; and all pages in one step, since another process that writes between
      // two steps would make it begin again.
      closeSync(openSync(file, 'wx', 0o600));
      await guarded(async () => {
        await backupSqlite(sqlite.connection, file, { rate: 0x7fff_ffff });
      }).catch((error: unknown) => {
        // Half a copy must not be taken for one.
        rmSync(file, { force: true });
        throw error;
      });
    },
    close: () => db.destroy(),
  };
}

function opened<T>(open: () => T): T {
  try {
    return open();
  } catch (error) {
    throw asUnavailable(error) ?? error;
  }
}
