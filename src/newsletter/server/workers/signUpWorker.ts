import type { Clock } from '../clock.ts';
import type { NewsletterStore } from '../store/newsletterStore.ts';
import { startBackgroundWorker, type BackgroundWorker } from './backgroundWorker.ts';

export type SignUpWorkerOptions = {
  readonly store: NewsletterStore;
  readonly clock: Clock;
  readonly log: (line: string) => void;
  readonly confirmationsPerHour: number;
  /** Mails were written into the outbox. */
  readonly onMails: () => void;
};

/** Small, so that requests are not kept waiting while a batch is worked through. */
const batch = 50;
/** After the last one. What comes meanwhile shares the next commit, and people wait for a mail anyway. */
const rest = 150;
const poll = 5000;
const heldPause = 60_000;
const hour = 3_600_000;

/** Decides about sign-ups in the order in which they came. */
export function startSignUpWorker(options: SignUpWorkerOptions): BackgroundWorker {
  const { store, clock, log, confirmationsPerHour: mailsPerHour, onMails } = options;
  let saidHeldAt = Number.NEGATIVE_INFINITY;

  const turn = async (signal: AbortSignal) => {
    const now = clock.now();
    // Asking costs no commit, deciding does.
    if ((await store.signUps.waiting()) === 0) return poll;
    const { mails, next } = await store.signUps.settle({ limit: batch, now, mailsPerHour });
    if (mails > 0) onMails();
    if (next === 'more') return 0;
    if (next !== 'held') {
      await clock.wait(rest, signal);
      return poll;
    }
    if (now - saidHeldAt >= hour) {
      saidHeldAt = now;
      const waiting = await store.signUps.waiting();
      log(
        `${waiting} sign-ups wait, because ${mailsPerHour} confirmation mails went out within an hour. They go on by themselves; CONFIRMATIONS_PER_HOUR sets the limit.`,
      );
    }
    return heldPause;
  };
  return startBackgroundWorker({ name: 'The worker for sign-ups', turn, clock, log });
}
