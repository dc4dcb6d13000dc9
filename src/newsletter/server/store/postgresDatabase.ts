import { Kysely, PostgresDialect } from 'kysely';
import { ConfigError } from '#src/server/configError.ts';
import type { NewsletterTables } from './newsletterTables.ts';

/** Enough for a web process and its workers; a hundred processes still fit a usual server. */
const connections = 8;

/**
 * Opens a PostgreSQL database through the optional package `pg`.
 *
 * @throws {ConfigError} when that package is not installed
 */
export async function openPostgres(url: string): Promise<Kysely<NewsletterTables>> {
  const { default: pg } = await import('pg').catch(() => {
    throw new ConfigError(
      'DATABASE_URL is set, and the driver for PostgreSQL is missing. Install it with: npm install pg',
    );
  });
  const bigint = 20;
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    // All of these become a StoreUnavailable, so that nobody waits for a database that is stuck.
    connectionTimeoutMillis: 5000,
    lock_timeout: 5000,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'wider-circle',
    types: {
      // Times and counts are far below 2^53.
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        oid === bigint
          ? Number
          : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
    },
  });
  // A connection that breaks is replaced; without these it would end the process: the first is for
  // one that nobody uses, the second for one in a transaction, whose next query is refused.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<NewsletterTables>({ dialect: new PostgresDialect({ pool }) });
}
