import { settleOutcome } from '#src/domain/newsletter/settleOutcome.ts';
import type { Clock } from '../clock.ts';
import type { ComposeMail } from '../sending/composeMail.ts';
import { concernsAll, type Mailer, type MailOutcome, type Sender } from '../transport/mailer.ts';
import type { NewsletterLinks } from '../tokens/newsletterLinks.ts';
import type { NewsletterStore, OutboxMail, Settled } from '../store/newsletterStore.ts';
import { replyWords } from '../transport/replyWords.ts';
import { deadAfter } from '../sending/heartbeat.ts';
import { afterStop, gracePeriod } from '../sending/gracePeriod.ts';
import { withDeadline } from '../sending/withDeadline.ts';
import { startBackgroundWorker, type BackgroundWorker } from './backgroundWorker.ts';

export type OutboxWorkerOptions = {
  readonly store: NewsletterStore;
  readonly mailer: Mailer;
  readonly composeMail: ComposeMail;
  readonly links: NewsletterLinks;
  readonly from: Sender;
  readonly clock: Clock;
  readonly log: (line: string) => void;
  /** Names this process among those that send. */
  readonly sender: string;
};

/** Under way at once. A confirmation is awaited by somebody, an issue is not. */
const atOnce = 5;
const poll = 10_000;
/** Between tries while the mail server cannot be used. Somebody waits for these mails. */
const firstPause = 1000;
const longestPause = 60_000;
/** Longer than any server may take, shorter than the time after which we count as dead. */
const mailDeadline = 25_000;

/** Sends single mails: each is written down as under way before the mailer sees it. */
export function startOutboxWorker(options: OutboxWorkerOptions): BackgroundWorker {
  const { store, clock, log, sender } = options;

  /** How often in a row the mail server could not be used at all. */
  let outages = 0;
  let cut: AbortSignal | undefined;
  /** What became of mails and is not written down yet: should the database be away, it must wait. */
  let unsettled: readonly Settled<number>[] = [];
  const settle = async () => {
    if (unsettled.length === 0) return;
    await store.outbox.settle(sender, unsettled);
    unsettled = [];
  };

  const turn = async (signal: AbortSignal) => {
    // Before anything is claimed or taken over: a mail that is out must not go out again.
    await settle();
    const now = clock.now();
    const { requeued, uncertain } = await store.senders.takeOver(now - deadAfter, now);
    if (requeued + uncertain > 0)
      log(`Took over from a process that ended: ${requeued} mails again, ${uncertain} uncertain.`);
    const next = await store.outbox.nextAt();
    if (next === undefined || next > now) return Math.min(poll, (next ?? now + poll) - now);
    // After an outage one mail tries whether it is over.
    const limit = outages > 0 ? 1 : atOnce;
    const mails = await store.outbox.claim({ sender, limit, now });
    if (mails.length === 0) return 0;
    const patient = (cut ??= afterStop(signal, gracePeriod));
    const sent = await Promise.all(mails.map((mail) => send(mail, options, signal, patient)));
    unsettled = sent.map(({ settled }) => settled);
    outages = sent.every(({ outcome }) => concernsAll(outcome)) ? outages + 1 : 0;
    await settle();
    return outages === 0 ? 0 : Math.min(firstPause * 2 ** (outages - 1), longestPause);
  };
  return startBackgroundWorker({ name: 'The worker for mails', turn, clock, log });
}

async function send(
  mail: OutboxMail,
  options: OutboxWorkerOptions,
  stopping: AbortSignal,
  cut: AbortSignal,
): Promise<{ settled: Settled<number>; outcome: MailOutcome }> {
  const { mailer, clock, log } = options;
  const outcome: MailOutcome = stopping.aborted
    ? { kind: 'unreachable', reason: 'The server is stopping.' }
    : await compose(mail, options)
        .then((outgoing) =>
          withDeadline(mailDeadline, cut, (signal) => mailer.send(outgoing, { signal })),
        )
        .catch((error: unknown) => {
          log(`A mail could not be written: ${String(error)}`);
          return { kind: 'unreachable', reason: 'It could not be written.' };
        });
  const at = clock.now();
  const to =
    stopping.aborted && outcome.kind === 'unreachable'
      ? ({ state: 'returned', nextAt: at } as const)
      : settleOutcome(outcome, mail.attempts + 1, at, Math.random());
  const reply = replyWords(outcome);
  if (to.state !== 'sent') log(`A ${mail.kind} mail was not accepted (${to.state}): ${reply}`);
  return { settled: { key: mail.id, at, to, reply }, outcome };
}

async function compose(mail: OutboxMail, { composeMail, links, from }: OutboxWorkerOptions) {
  const { id, address } = mail.subscriber;
  const link =
    mail.kind === 'confirm' ? links.confirm(id, mail.confirmNonce ?? '') : links.preferences(id);
  const content = await composeMail(mail.kind, link);
  return { from, to: address, messageId: mail.messageId, headers: {}, ...content };
}
