import type { Clock } from '../clock.ts';
import type { NewsletterStore } from '../store/newsletterStore.ts';
import { startBackgroundWorker, type BackgroundWorker } from './backgroundWorker.ts';

const hour = 3_600_000;

/** Erases every hour what need not be kept any longer. */
export function startTidyWorker(options: {
  readonly store: NewsletterStore;
  readonly clock: Clock;
  readonly log: (line: string) => void;
}): BackgroundWorker {
  const { store, clock, log } = options;
  const turn = async () => {
    const { unconfirmed } = await store.tidy(clock.now());
    if (unconfirmed > 0) log(`Erased ${unconfirmed} sign-ups that were not confirmed in 30 days.`);
    return hour;
  };
  return startBackgroundWorker({ name: 'The worker for tidying', turn, clock, log });
}
