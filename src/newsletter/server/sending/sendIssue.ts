import { isLate } from '#src/domain/newsletter/isLate.ts';
import { settleOutcome } from '#src/domain/newsletter/settleOutcome.ts';
import type { Clock } from '../clock.ts';
import type { Mailer, MailOutcome, OutgoingMail, Sender } from '../transport/mailer.ts';
import { isRefusalOfAll, MailServerBackoff } from './mailServerBackoff.ts';
import type {
  Delivery,
  DeliveryCounts,
  NewsletterStore,
  Settled,
} from '../store/newsletterStore.ts';
import { StoreUnavailable } from '../store/storeUnavailable.ts';
import { replyWords } from '../transport/replyWords.ts';
import { beatEvery, deadAfter } from './heartbeat.ts';
import { afterStop, gracePeriod, storePatience } from './gracePeriod.ts';
import type { OutcomeJournal } from './outcomeJournal.ts';
import { tokenBucket } from './tokenBucket.ts';
import { untilAborted } from './untilAborted.ts';
import { withDeadline } from './withDeadline.ts';

export type SendIssueOptions = {
  readonly store: NewsletterStore;
  /** For what became of mails, when the database is away at the end. */
  readonly journal: OutcomeJournal;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly from: Sender;
  readonly issue: {
    readonly slug: string;
    readonly contentHash: string;
    readonly dueAt: number;
  };
  /** What one recipient gets: the texts with their own links, and the headers for leaving. */
  readonly compose: (
    delivery: Delivery,
  ) => Pick<OutgoingMail, 'subject' | 'html' | 'text' | 'headers'>;
  /** Names this process among those that send; new with every start. */
  readonly sender: string;
  readonly mailsPerSecond: number;
  /** Mails under way at once. No more than this may arrive twice after a crash. */
  readonly connections: number;
  /** Goes on with an issue that is more than a day late. */
  readonly allowLate: boolean;
  /** Aborting lets mails under way end and puts nothing at risk. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: SendProgress) => void;
  readonly log: (line: string) => void;
  /** For one mail, in milliseconds; must be longer than the mailer's own limits. */
  readonly mailDeadline?: number;
  /** After so long without a word, another sender's mails are taken over. */
  readonly deadAfter?: number;
  /** After a stop, how long the database may stay away before the run ends without it. */
  readonly storePatience?: number;
};

export type SendProgress = {
  readonly counts: DeliveryCounts;
  /** Why nothing goes out just now, if so. */
  readonly waitingFor:
    | 'mail server'
    | 'database'
    /** Some receivers asked to come again later. */
    | 'later'
    /** Another sender has the last ones under way. */
    | 'others'
    | undefined;
  /** When it will look again; undefined while it is sending. */
  readonly until: number | undefined;
};

export type SendResult =
  | { readonly kind: 'finished' | 'stopped' | 'paused'; readonly counts: DeliveryCounts }
  /** Due more than a day ago: say `--late` to send it all the same. */
  | { readonly kind: 'late'; readonly dueAt: number }
  /** The text is not the one that the first recipients got. */
  | { readonly kind: 'changed' }
  /** The mail server refuses us as a whole, such as for a wrong password. Nothing more was tried. */
  | { readonly kind: 'refused'; readonly reply: string; readonly counts: DeliveryCounts }
  /**
   * Stopped while the database was away. What became of so many mails is in `file`, which the next
   * run reads; undefined when there was nothing to keep, or when it could not be kept.
   */
  | { readonly kind: 'unsettled'; readonly mails: number; readonly file: string | undefined };

const fillPage = 2000;
/** What changes outside this process is looked at so often while there is nothing to do. */
const poll = 1000;
/** A pause or a takeover is noticed after so long at most. */
const longestSleep = 3_600_000;
const progressEvery = 1000;
const usualMailDeadline = 60_000;
/** Between tries while the database is away, and while somebody waits for the end. */
const longestStorePause = 10_000;
const longestStorePauseInStop = 1000;

/**
 * Sends an issue to all who have confirmed, or goes on where an earlier run stopped. Any number of
 * processes may do so at once, and each may be killed at any moment.
 */
export async function sendIssue(options: SendIssueOptions): Promise<SendResult> {
  const { store, clock, issue, allowLate } = options;
  await settleEarlierRuns(options);
  const known = await store.issues.find(issue.slug);
  if (known?.finishedAt !== undefined)
    return { kind: 'finished', counts: await store.issues.counts(issue.slug) };
  if (known !== undefined && known.contentHash !== issue.contentHash) return { kind: 'changed' };
  const dueAt = known?.dueAt ?? issue.dueAt;
  if (!allowLate && isLate(dueAt, clock.now())) return { kind: 'late', dueAt };
  return await new Sending(options).run();
}

/** Before anything is claimed or taken over: a mail that is out must not go out again. */
async function settleEarlierRuns({
  store,
  journal,
  clock,
  issue: { slug },
  log,
}: SendIssueOptions): Promise<void> {
  for (const run of await journal.runsOf(slug)) {
    await store.deliveries.settleAndClaim({ ...run, limit: 0, now: clock.now() });
    await journal.forget(run);
    log(`Wrote down what became of ${run.settled.length} mails of a run that was stopped.`);
  }
}

class Sending {
  readonly #options: SendIssueOptions;
  readonly #underWay = new Set<Promise<void>>();
  /** Ends mails under way, some time after a stop. */
  readonly #cut: AbortSignal;
  /** Ends waiting for the database, a little later. */
  readonly #givesUp: AbortSignal;
  #outcomes: Settled<string>[] = [];
  readonly #backoff: MailServerBackoff;
  #nothingDueUntil = Number.NEGATIVE_INFINITY;
  /** Nothing was queued when last looked. */
  #isAllOut = false;
  #lifeAt = Number.NEGATIVE_INFINITY;
  #progressAt = Number.NEGATIVE_INFINITY;
  #storeFailures = 0;

  constructor(options: SendIssueOptions) {
    this.#options = options;
    this.#backoff = new MailServerBackoff(options.log);
    this.#cut = afterStop(options.signal, gracePeriod);
    this.#givesUp = afterStop(options.signal, options.storePatience ?? storePatience);
  }

  async run(): Promise<SendResult> {
    const { store, clock, issue, signal, mailsPerSecond } = this.#options;
    const bucket = tokenBucket(mailsPerSecond, clock.now());
    let isPaused = false;
    await this.#fill();

    for (;;) {
      if (this.#givesUp.aborted && this.#underWay.size === 0) return await this.#endWithoutStore();
      const now = clock.now();
      const isStopping = signal.aborted || isPaused || this.#backoff.refusal !== undefined;
      try {
        if (isStopping && this.#underWay.size === 0 && this.#outcomes.length === 0) {
          return await this.#bounded(this.#end(isPaused ? 'paused' : 'stopped'));
        }
        await this.#bounded(this.#showLife(now));
        const want = isStopping || now < this.#nothingDueUntil ? 0 : this.#room(now);
        const limit = Math.min(want, want > 0 ? bucket.available(now) : 0);
        if (limit > 0 || this.#outcomes.length > 0) {
          const { claimed, paused } = await this.#settleAndClaim(limit, now);
          isPaused ||= paused;
          bucket.take(claimed.length);
          for (const delivery of claimed) this.#launch(delivery);
          if (claimed.length < limit)
            this.#nothingDueUntil = await this.#bounded(this.#nextDue(now));
          if (claimed.length > 0) continue;
        }
        const isIdle = this.#underWay.size === 0 && this.#outcomes.length === 0;
        if (isIdle && this.#isAllOut && !isStopping) {
          if (await this.#bounded(store.issues.finish(issue.slug, clock.now())))
            return await this.#bounded(this.#end('finished'));
        }
        this.#storeFailures = 0;
      } catch (error) {
        await this.#waitForStore(error);
        continue;
      }
      await this.#wait(bucket.wait(clock.now()));
    }
  }

  /** Gives everybody their row, unless it is stopped meanwhile. */
  async #fill(): Promise<void> {
    const { store, clock, issue, signal } = this.#options;
    const { slug, contentHash, dueAt } = issue;
    for (;;) {
      if (signal.aborted) return;
      try {
        await this.#bounded(store.issues.start({ slug, contentHash, dueAt, now: clock.now() }));
        if (await this.#bounded(store.issues.fill(slug, fillPage, clock.now()))) return;
        this.#storeFailures = 0;
      } catch (error) {
        await this.#waitForStore(error);
      }
      // Other processes, such as the one that takes sign-ups, get their turn.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** How many more mails may be under way now. */
  #room(now: number): number {
    const most = this.#backoff.room(this.#options.connections, now);
    return Math.max(0, most - this.#underWay.size);
  }

  async #settleAndClaim(limit: number, now: number) {
    const { store, issue, sender } = this.#options;
    const settled = this.#outcomes;
    this.#outcomes = [];
    try {
      const work = { issue: issue.slug, sender, settled, limit, now };
      return await this.#bounded(store.deliveries.settleAndClaim(work));
    } catch (error) {
      // What is known about mails that are out must be written down, here or in the journal.
      this.#outcomes = [...settled, ...this.#outcomes];
      throw error;
    }
  }

  #launch(delivery: Delivery): void {
    const task: Promise<void> = this.#send(delivery).then((settled) => {
      this.#outcomes.push(settled);
      this.#underWay.delete(task);
    });
    this.#underWay.add(task);
  }

  async #send(delivery: Delivery): Promise<Settled<string>> {
    const { mailer, clock, from, compose, signal, mailDeadline, log } = this.#options;
    const { subscriber, messageId, attempts } = delivery;
    let outcome: MailOutcome;
    try {
      const mail = { from, to: subscriber.address, messageId, ...compose(delivery) };
      outcome = await withDeadline(mailDeadline ?? usualMailDeadline, this.#cut, (cut) =>
        mailer.send(mail, { signal: cut }),
      );
    } catch (error) {
      log(`A copy could not be written: ${String(error)}`);
      outcome = { kind: 'unreachable', reason: 'It could not be written.' };
    }
    const at = clock.now();
    this.#backoff.note(outcome, at);
    const isRefusal = isRefusalOfAll(outcome);
    const to =
      isRefusal || (signal.aborted && outcome.kind === 'unreachable')
        ? ({ state: 'returned', nextAt: at } as const)
        : settleOutcome(outcome, attempts + 1, at, Math.random());
    return { key: subscriber.id, at, to, reply: replyWords(outcome) };
  }

  /** When to look again, once nothing more was due. */
  async #nextDue(now: number): Promise<number> {
    const { store, issue } = this.#options;
    const next = await store.deliveries.nextAt(issue.slug);
    const { sending } = await store.issues.counts(issue.slug);
    const others = sending - this.#underWay.size - this.#outcomes.length;
    this.#isAllOut = next === undefined;
    // Another sender may die, and leave us what it holds.
    return next === undefined || others > 0 ? now + poll : Math.max(next, now + 1);
  }

  /** Says that we live, and takes over from those that do not. */
  async #showLife(now: number): Promise<void> {
    if (now - this.#lifeAt < beatEvery) return;
    this.#lifeAt = now;
    const { store, sender, log } = this.#options;
    if (this.#underWay.size > 0) await store.senders.beat(sender, now);
    const patience = this.#options.deadAfter ?? deadAfter;
    const { requeued, uncertain } = await store.senders.takeOver(now - patience, now);
    if (requeued + uncertain === 0) return;
    this.#nothingDueUntil = now;
    log(`Took over from a process that ended: ${requeued} again, ${uncertain} uncertain.`);
  }

  /** Until a mail ends, or something may be due. */
  async #wait(forRate: number): Promise<void> {
    const { clock, signal } = this.#options;
    // Before a long sleep it is said why, whenever something was said last.
    const start = clock.now();
    const isLong = Math.max(this.#nothingDueUntil, this.#backoff.until) - start > progressEvery;
    if (isLong && this.#underWay.size === 0) this.#progressAt = Number.NEGATIVE_INFINITY;
    await this.#bounded(this.#report()).catch((error: unknown) => {
      // A count for the eye is not worth an end; the next commit will tell.
      if (!(error instanceof StoreUnavailable)) throw error;
    });
    const now = clock.now();
    // Everything that ended within this turn is written down together.
    if (this.#outcomes.length > 0) {
      await new Promise((resolve) => setImmediate(resolve));
      return;
    }
    const isIdle = this.#underWay.size === 0;
    const canClaim = isIdle || (this.#room(now) > 0 && !signal.aborted);
    const due = Math.max(this.#nothingDueUntil, this.#backoff.until) - now;
    const pause = Math.max(1, canClaim ? Math.max(forRate, due) : beatEvery);
    const sleeping = new AbortController();
    const slept = clock.wait(
      Math.min(pause, isIdle ? longestSleep : beatEvery),
      AbortSignal.any(isIdle ? [sleeping.signal, signal] : [sleeping.signal]),
    );
    await Promise.race([slept, ...this.#underWay]);
    sleeping.abort();
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** Lets go of a database that does not answer, once it was waited for long enough. */
  #bounded<T>(work: Promise<T>): Promise<T> {
    const reason = () => new StoreUnavailable("The newsletter's database does not answer.");
    return untilAborted(this.#givesUp, work, reason);
  }

  async #waitForStore(error: unknown): Promise<void> {
    if (!(error instanceof StoreUnavailable)) throw error;
    const { clock, log, signal } = this.#options;
    this.#storeFailures += 1;
    if (this.#storeFailures === 1) log(`${error.message} Trying again.`);
    const longest = signal.aborted ? longestStorePauseInStop : longestStorePause;
    const pause = Math.min(250 * 2 ** this.#storeFailures, longest);
    const wakers = [signal, this.#givesUp].filter(({ aborted }) => !aborted);
    await clock.wait(pause, AbortSignal.any(wakers));
  }

  /** The next run reads what is kept here, before it sends anything. */
  async #endWithoutStore(): Promise<SendResult> {
    const { journal, issue, sender, log } = this.#options;
    const settled = this.#outcomes;
    if (settled.length === 0) return { kind: 'unsettled', mails: 0, file: undefined };
    const file = await journal
      .keep({ issue: issue.slug, sender, settled })
      .catch((error: unknown) => {
        log(`It cannot be kept in a file either: ${(error as Error).message}`);
        return undefined;
      });
    return { kind: 'unsettled', mails: settled.length, file };
  }

  async #report(force = false): Promise<DeliveryCounts | undefined> {
    const { onProgress, clock, store, issue } = this.#options;
    const now = clock.now();
    if (!force && (onProgress === undefined || now - this.#progressAt < progressEvery))
      return undefined;
    this.#progressAt = now;
    const counts = await store.issues.counts(issue.slug);
    const isWaiting = this.#underWay.size === 0;
    onProgress?.({
      counts,
      waitingFor: isWaiting ? this.#whatFor(counts, now) : undefined,
      until: isWaiting ? Math.max(this.#nothingDueUntil, this.#backoff.until) : undefined,
    });
    return counts;
  }

  #whatFor(counts: DeliveryCounts, now: number): SendProgress['waitingFor'] {
    if (now < this.#backoff.until) return 'mail server';
    if (this.#storeFailures > 0) return 'database';
    if (now >= this.#nothingDueUntil) return undefined;
    const others = counts.sending - this.#outcomes.length;
    return counts.queued > 0 ? 'later' : others > 0 ? 'others' : undefined;
  }

  async #end(kind: 'finished' | 'stopped' | 'paused'): Promise<SendResult> {
    const { store, sender } = this.#options;
    await store.senders.leave(sender);
    const counts =
      (await this.#report(true)) ?? (await store.issues.counts(this.#options.issue.slug));
    const { refusal } = this.#backoff;
    if (refusal !== undefined) return { kind: 'refused', reply: refusal, counts };
    return { kind, counts };
  }
}
