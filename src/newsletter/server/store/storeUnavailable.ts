/** The database is locked, full, read-only or away. Nothing was done; trying again may help. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
  /** For `Retry-After`. */
  readonly retryAfterSeconds: number;

  constructor(message: string, options: { cause?: unknown; retryAfterSeconds?: number } = {}) {
    super(message, { cause: options.cause });
    this.retryAfterSeconds = options.retryAfterSeconds ?? 5;
  }
}

/** SQLite's primary result codes that say that the database cannot be used, not that we are wrong. */
const sqliteCodes: Readonly<Record<number, string>> = {
  5: 'it is locked by another process',
  6: 'it is locked',
  8: 'it can only be read',
  10: 'the disk gives errors',
  11: 'it is damaged: restore a backup',
  13: 'the disk is full',
  14: 'its file cannot be opened',
  26: 'its file is no database',
};

/** Beginnings of PostgreSQL's codes of the same kind. Source: PostgreSQL documentation, appendix A. */
const postgresCodes: readonly (readonly [string, string])[] = [
  ['08', 'the connection was lost'],
  ['25006', 'it can only be read'],
  ['40', 'others are changing the same rows'],
  ['53', 'the server has no room'],
  ['55P03', 'it is locked by another process'],
  ['57', 'the server is stopping or starting'],
  ['58', 'the server has an error of its own'],
];

const networkCodes = /^E(?:CONN|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|AI_AGAIN|NOTFOUND)/;
const lostConnection =
  /Connection terminated|timeout exceeded when trying to connect|not queryable|Client was closed/;

/** The same error as a {@link StoreUnavailable} if the database is at fault; undefined if we are. */
export function asUnavailable(error: unknown): StoreUnavailable | undefined {
  if (error instanceof StoreUnavailable) return error;
  if (!(error instanceof Error)) return undefined;
  const { errcode, code } = error as { errcode?: number; code?: string };
  const reason = errcode === undefined ? byName(error, code) : sqliteCodes[errcode & 0xff];
  if (reason === undefined) return undefined;
  return new StoreUnavailable(`The newsletter's database cannot be used: ${reason}.`, {
    cause: error,
  });
}

function byName(error: Error, code: string | undefined): string | undefined {
  if (error instanceof AggregateError) {
    const first: unknown = error.errors[0];
    if (first instanceof Error) return byName(first, (first as { code?: string }).code);
  }
  if (code !== undefined && networkCodes.test(code)) return 'the server does not answer';
  if (lostConnection.test(error.message)) return 'the connection was lost';
  return postgresCodes.find(([start]) => code?.startsWith(start) === true)?.[1];
}

/**
 * Whether running the same transaction again will help: two were in each other's way, or both added
 * the same address, which the second will find.
 */
export function asksAgain(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code === '40001' || code === '40P01' || code === '23505';
}
