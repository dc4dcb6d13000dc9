import type { MailAddress } from '#src/domain/newsletter/mailAddress.ts';
import type {
  Consent,
  SubscriberState,
  SuppressionReason,
} from '#src/domain/newsletter/subscription.ts';

/**
 * All that is kept about the letter, on SQLite or PostgreSQL alike. Each operation is one transaction:
 * it is done as a whole or not at all. Times are milliseconds since 1970, and are passed in.
 *
 * @throws {StoreUnavailable} from any of them, when the database cannot be used just now
 */
export type NewsletterStore = {
  readonly kind: 'sqlite' | 'postgres';
  readonly signUps: SignUps;
  readonly subscribers: Subscribers;
  readonly suppressions: Suppressions;
  readonly outbox: Outbox;
  readonly issues: Issues;
  readonly deliveries: Deliveries;
  readonly senders: Senders;
  /** Asks the database something small and counts what waits. For a health check. */
  health(): Promise<StoreHealth>;
  /** Subscribers by state, waiting mails, suppressions, for the owner. */
  counts(now: number): Promise<StoreCounts>;
  /** Erases what is no longer needed at this time; returns how much. */
  tidy(now: number): Promise<TidyResult>;
  /**
   * Copies the whole database into a new file while it is in use. Only on SQLite; PostgreSQL has
   * `pg_dump`, and this rejects with a line that says so.
   */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
};

// ── Sign-ups ────────────────────────────────────────────────────────────────────────────────────

/** What the form sent, checked for shape. The same is kept for every state of the address. */
export type SignUp = {
  readonly address: MailAddress;
  /** Ids of chosen topics; none means all. */
  readonly topics: readonly string[];
  readonly consent: Consent;
};

export type SignUps = {
  /** Puts sign-ups at the end of the queue, all in one commit. They are on disk when it resolves. */
  append(signUps: readonly SignUp[]): Promise<void>;
  /**
   * Takes up to `limit` sign-ups from the front, decides about each (`decideSignUp`), and writes what
   * follows: subscriber, mail to send and its entry in the ledger of caps, all in the transaction
   * that takes the sign-up away. One process at a time does this; another gets `busy`.
   */
  settle(options: {
    readonly limit: number;
    readonly now: number;
    /** No more than this many confirmation mails within the last hour, over all addresses. */
    readonly mailsPerHour: number;
  }): Promise<SignUpsSettled>;
  waiting(): Promise<number>;
};

export type SignUpsSettled = {
  /** Sign-ups taken from the queue. */
  readonly settled: number;
  /** Mails written into the outbox. */
  readonly mails: number;
  /** `more`: call again at once. `held`: the hourly limit is reached and some wait. */
  readonly next: 'more' | 'held' | 'empty' | 'busy';
};

// ── Subscribers ─────────────────────────────────────────────────────────────────────────────────

export type Subscriber = {
  /** 128 random bits, base64url. */
  readonly id: string;
  readonly address: MailAddress;
  readonly state: SubscriberState;
  readonly topics: readonly string[];
  readonly consent: Consent;
  readonly createdAt: number;
  readonly confirmedAt: number | undefined;
  readonly leftAt: number | undefined;
};

/** What pressing the button on a confirmation page did. Repeating is harmless. */
export type ConfirmResult =
  /** `now`: just confirmed. `already`: it was before; show the same page. */
  | {
      readonly kind: 'confirmed';
      readonly when: 'now' | 'already';
      readonly subscriber: Subscriber;
    }
  /** The link is older than seven days; signing up again sends a new one. */
  | { readonly kind: 'expired' }
  | { readonly kind: 'unknown' };

export type ImportRow = {
  readonly address: MailAddress;
  readonly topics: readonly string[];
  readonly consent: Consent;
  /** When the person confirmed elsewhere. Without it they are asked, as by the form. */
  readonly confirmedAt: number | undefined;
};

/** `asked`: a confirmation mail goes out, as far as the caps allow. `suppressed`: left alone. */
export type ImportResult = 'added' | 'asked' | 'known' | 'suppressed';

/** Everything kept about one person, for themselves. */
export type SubscriberExport = {
  readonly address: string;
  readonly state: SubscriberState;
  readonly topics: readonly string[];
  readonly consent: Consent;
  readonly createdAt: number;
  readonly confirmedAt: number | undefined;
  readonly leftAt: number | undefined;
  readonly suppression: { readonly reason: SuppressionReason; readonly at: number } | undefined;
  readonly deliveries: readonly {
    readonly issue: string;
    readonly state: DeliveryState;
    readonly sentAt: number | undefined;
  }[];
};

export type Subscribers = {
  byId(id: string): Promise<Subscriber | undefined>;
  byAddress(address: MailAddress): Promise<Subscriber | undefined>;
  /**
   * For showing the page with the button. Changes nothing. Undefined when the press would do nothing:
   * the token is unknown, or has expired before it was used.
   */
  byConfirmHash(hash: string, now: number): Promise<Subscriber | undefined>;
  confirm(hash: string, now: number): Promise<ConfirmResult>;
  /** No more letters, and the link in old confirmation mails is dead. False when nobody has this id. */
  leave(id: string, now: number): Promise<boolean>;
  /** False when nobody has this id. */
  setTopics(id: string, topics: readonly string[]): Promise<boolean>;
  /** Removes the person and all that names them. Only a keyed hash stays, so that no import revives them. */
  erase(id: string, now: number): Promise<boolean>;
  exportOne(id: string): Promise<SubscriberExport | undefined>;
  /** Adds people from another list, all in one transaction; a result for each row, in order. */
  importAll(rows: readonly ImportRow[], now: number): Promise<ImportResult[]>;
  /** Everybody in order of joining, read in pages so that a million fit. */
  each(filter?: { readonly state?: SubscriberState }): AsyncIterable<Subscriber>;
};

// ── Suppressions ────────────────────────────────────────────────────────────────────────────────

/** An address that gets nothing more, and why. */
export type Stop = { readonly address: MailAddress; readonly reason: SuppressionReason };

export type Suppressions = {
  /**
   * Sends these addresses nothing more, whether or not they are subscribers. A subscriber leaves by
   * it. A stronger reason that is there already stays.
   */
  addAll(stops: readonly Stop[], now: number): Promise<void>;
  reasonFor(address: MailAddress): Promise<SuppressionReason | undefined>;
  /** Counts a mail that could not be delivered this time; returns how many of the last 90 days. */
  noteSoftBounce(address: MailAddress, now: number): Promise<number>;
  /**
   * Takes a bounce or complaint back, when the owner knows better: the person can sign up again, and
   * no import brings them back before. False when there is neither.
   */
  lift(address: MailAddress): Promise<boolean>;
};

// ── Single mails ────────────────────────────────────────────────────────────────────────────────

export type OutboxKind = 'confirm' | 'preferences';

/** A mail to one person that is about to be sent. Written down as under way before it is handed out. */
export type OutboxMail = {
  readonly id: number;
  readonly kind: OutboxKind;
  readonly subscriber: Subscriber;
  /** For the token of a confirmation mail. */
  readonly confirmNonce: string | undefined;
  readonly messageId: string;
  /** How often it was tried before. */
  readonly attempts: number;
};

export type Outbox = {
  /** Up to `limit` mails that are due, now under way in the hands of `sender`. */
  claim(options: {
    readonly sender: string;
    readonly limit: number;
    readonly now: number;
  }): Promise<OutboxMail[]>;
  /**
   * What became of claimed mails. A sent one is forgotten.
   * Those that another sender has taken over and claimed are left alone.
   */
  settle(sender: string, settled: readonly Settled<number>[]): Promise<void>;
  /** When the next mail is due; undefined when none waits. */
  nextAt(): Promise<number | undefined>;
};

// ── Issues ──────────────────────────────────────────────────────────────────────────────────────

export type DeliveryState = 'queued' | 'sending' | 'sent' | 'failed' | 'uncertain' | 'skipped';

export type IssueRow = {
  /** `2026-12`. */
  readonly slug: string;
  /** Of what is sent: sending does not go on with a text that was changed under way. */
  readonly contentHash: string;
  readonly dueAt: number;
  readonly startedAt: number;
  /** All recipients have their row. */
  readonly filledAt: number | undefined;
  readonly pausedAt: number | undefined;
  readonly finishedAt: number | undefined;
};

export type DeliveryCounts = Readonly<Record<DeliveryState, number>>;

export type Issues = {
  find(slug: string): Promise<IssueRow | undefined>;
  all(): Promise<IssueRow[]>;
  /** Starts the issue, or finds it started. The hash and due time of the first start hold. */
  start(issue: {
    readonly slug: string;
    readonly contentHash: string;
    readonly dueAt: number;
    readonly now: number;
  }): Promise<IssueRow>;
  /**
   * Gives the next `limit` confirmed subscribers their row. True when nobody is left. Several
   * processes may do this at once, and any may stop half-way.
   */
  fill(slug: string, limit: number, now: number): Promise<boolean>;
  pause(slug: string, now: number): Promise<void>;
  resume(slug: string): Promise<void>;
  /** Marks the issue as finished if nothing of it is queued or under way. True when it is finished. */
  finish(slug: string, now: number): Promise<boolean>;
  counts(slug: string): Promise<DeliveryCounts>;
  /** How many would get a new issue now. */
  audience(): Promise<number>;
};

/** One recipient's copy of an issue, written down as under way. */
export type Delivery = {
  readonly issue: string;
  readonly subscriber: Subscriber;
  /** The same for every attempt, after any restart. */
  readonly messageId: string;
  /** How often it was tried before. */
  readonly attempts: number;
};

export type Deliveries = {
  /**
   * In one commit: writes what became of earlier ones, and takes up to `limit` that are due into the
   * hands of `sender`. Whoever has left or is suppressed by now is skipped. None when paused.
   */
  settleAndClaim(options: {
    readonly issue: string;
    readonly sender: string;
    readonly settled: readonly Settled<string>[];
    readonly limit: number;
    readonly now: number;
  }): Promise<{ readonly claimed: Delivery[]; readonly paused: boolean }>;
  /** When the next queued one is due; undefined when none is queued. */
  nextAt(issue: string): Promise<number | undefined>;
  /** Those in a state, for the owner to look at. */
  list(
    issue: string,
    state: DeliveryState,
  ): AsyncIterable<{ readonly subscriber: Subscriber; readonly lastReply: string | undefined }>;
  /**
   * Queues the uncertain ones again, because the owner asked, and so takes up an issue that was
   * finished. Returns how many; with none nothing changes.
   */
  retryUncertain(issue: string, now: number): Promise<number>;
};

/** What became of one claimed mail; `key` is the outbox id or the subscriber id. */
export type Settled<Key> = {
  readonly key: Key;
  readonly at: number;
  /** `again`: queued once more, for the time given. `returned`: never tried, so not counted. */
  readonly to:
    | { readonly state: 'sent' }
    | { readonly state: 'failed' | 'uncertain' }
    | { readonly state: 'again' | 'returned'; readonly nextAt: number };
  /** The server's words, without addresses. */
  readonly reply: string;
};

/** Processes that send say now and then that they live, so that others can take over from the dead. */
export type Senders = {
  /** Says that this sender is alive. Claiming says so too. */
  beat(sender: string, now: number): Promise<void>;
  /**
   * Queues again what senders without a sign of life since `before` had under way; what was so
   * twice becomes uncertain. Returns how many mails of both kinds.
   */
  takeOver(before: number, now: number): Promise<TakenOver>;
  /** Says goodbye; it must hold nothing. */
  leave(sender: string): Promise<void>;
};

export type TakenOver = { readonly requeued: number; readonly uncertain: number };

// ── For the owner ───────────────────────────────────────────────────────────────────────────────

export type StoreHealth = {
  readonly signUpsWaiting: number;
  readonly mailsWaiting: number;
};

export type StoreCounts = {
  readonly subscribers: Readonly<Record<SubscriberState, number>>;
  readonly suppressed: Readonly<Record<SuppressionReason, number>>;
  readonly signUpsWaiting: number;
  readonly mailsWaiting: number;
  /** Of those in that state, who came into it within the last 30 days. */
  readonly confirmedLately: number;
  readonly leftLately: number;
};

export type TidyResult = {
  /** Sign-ups that nobody confirmed within 30 days. */
  readonly unconfirmed: number;
  /** Entries of the ledger that no cap looks at any more. */
  readonly ledger: number;
  readonly softBounces: number;
  /** Single mails that failed more than 30 days ago. */
  readonly mails: number;
};
