import type { Clock } from '../clock.ts';
import { StoreUnavailable } from '../store/storeUnavailable.ts';

export type BackgroundWorker = {
  /** There is work: look now rather than at the next turn. */
  wake(): void;
  /** Ends after the turn that is under way. */
  stop(): Promise<void>;
};

export type BackgroundWorkerOptions = {
  readonly name: string;
  /** One turn. Returns how long to wait for the next, in milliseconds; 0 for at once. */
  readonly turn: (signal: AbortSignal) => Promise<number>;
  readonly clock: Clock;
  readonly log: (line: string) => void;
};

const firstPause = 1000;
const longestPause = 60_000;

/** Runs turns one after the other until it is stopped. A turn that throws is tried again, ever later. */
export function startBackgroundWorker({
  name,
  turn,
  clock,
  log,
}: BackgroundWorkerOptions): BackgroundWorker {
  const stopping = new AbortController();
  let sleeping: AbortController | undefined;
  let isWoken = false;
  let failures = 0;

  const run = async () => {
    while (!stopping.signal.aborted) {
      isWoken = false;
      let pause: number;
      try {
        pause = await turn(stopping.signal);
        failures = 0;
      } catch (error) {
        failures += 1;
        pause = Math.min(firstPause * 2 ** (failures - 1), longestPause);
        log(`${name} will try again in ${pause / 1000} s: ${describe(error)}`);
      }
      if (pause > 0 && (!isWoken || failures > 0)) {
        sleeping = new AbortController();
        await clock.wait(pause, AbortSignal.any([stopping.signal, sleeping.signal]));
        sleeping = undefined;
      }
      // A turn may never leave the thread by itself; requests must get in between two.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const done = run();
  return {
    wake: () => {
      isWoken = true;
      if (failures === 0) sleeping?.abort();
    },
    stop: async () => {
      stopping.abort();
      await done;
    },
  };
}

function describe(error: unknown): string {
  if (error instanceof StoreUnavailable) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
