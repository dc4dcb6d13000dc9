import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import type { NewsletterTables } from './newsletterTables.ts';

export type OpenSqlite = {
  readonly db: Kysely<NewsletterTables>;
  /** The connection itself, for what has no SQL: a backup. */
  readonly connection: DatabaseSync;
};

export type LockPatience = {
  /**
   * How long to wait for another process's transaction, in milliseconds. The thread is free
   * meanwhile, unlike under SQLite's own busy timeout.
   */
  readonly lockPatience?: number;
};

const usualLockPatience = 3000;
/** Transactions here last milliseconds, so a short look before going to sleep is worth its while. */
const busyTimeout = 20;

/**
 * Opens a database file, which is made if need be. What is committed is on disk (`synchronous =
 * FULL`), and readers do not wait for the writer (WAL).
 */
export function openSqlite(file: string, { lockPatience }: LockPatience = {}): OpenSqlite {
  makePrivate(file);
  const connection = new DatabaseSync(file, { timeout: 5000 });
  connection.exec(`
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma busy_timeout = ${busyTimeout};
    pragma cache_size = -16000;
    pragma temp_store = memory;
  `);
  const dialect = new ImmediateSqliteDialect(connection, lockPatience ?? usualLockPatience);
  return { db: new Kysely<NewsletterTables>({ dialect }), connection };
}

/** Makes the file, read by nobody else, whoever made the folder. SQLite's files beside it follow it. */
function makePrivate(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'a', 0o600));
  } catch {
    // Opening it as a database says what is wrong.
  }
}

/** Kysely's own dialect for SQLite over Node's module, with transactions that take the lock at once. */
class ImmediateSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;
  readonly #lockPatience: number;

  constructor(connection: DatabaseSync, lockPatience: number) {
    const database = bridge(connection);
    super({ database });
    this.#database = database;
    this.#lockPatience = lockPatience;
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.#database, this.#lockPatience);
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  readonly #database: SqliteDatabase & { isTransaction?: boolean };
  readonly #lockPatience: number;

  constructor(database: SqliteDatabase, lockPatience: number) {
    super({ database });
    this.#database = database;
    this.#lockPatience = lockPatience;
  }

  /** A transaction that reads first and writes later could be refused half-way; this one cannot. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const begin = CompiledQuery.raw('begin immediate');
    const deadline = performance.now() + this.#lockPatience;
    for (;;) {
      try {
        await connection.executeQuery(begin);
        return;
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw error;
      }
      // By chance, so that processes that wait together do not come back together.
      await new Promise((resolve) => setTimeout(resolve, 2 + Math.random() * 18));
    }
  }

  /** A full disk ends the transaction by itself; to end it again would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction === false) return;
    await super.rollbackTransaction(connection);
  }
}

const busy = 5;

function isBusy(error: unknown): boolean {
  const { errcode } = error as { errcode?: number };
  return errcode !== undefined && (errcode & 0xff) === busy;
}

/** More than the store has; lists of varying length make the rest. */
const keptStatements = 200;

/** What Kysely expects of a connection, over what Node gives. Prepared statements are kept. */
function bridge(connection: DatabaseSync): SqliteDatabase & { readonly isTransaction: boolean } {
  const statements = new Map<string, ReturnType<typeof bridgeStatement>>();
  return {
    get isTransaction() {
      return connection.isTransaction;
    },
    prepare: (sql) => {
      const kept = statements.get(sql);
      if (kept !== undefined) return kept;
      const statement = bridgeStatement(connection.prepare(sql));
      if (statements.size >= keptStatements) {
        for (const oldest of [...statements.keys()].slice(0, keptStatements / 2))
          statements.delete(oldest);
      }
      statements.set(sql, statement);
      return statement;
    },
    close: () => {
      statements.clear();
      connection.close();
    },
  };
}

function bridgeStatement(statement: StatementSync) {
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters: readonly unknown[]) => statement.all(...values(parameters)),
    run: (parameters: readonly unknown[]) => statement.run(...values(parameters)),
    iterate: (parameters: readonly unknown[]) => statement.iterate(...values(parameters)),
  };
}
