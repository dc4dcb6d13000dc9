import { constants } from 'node:os';

/** npm passes Ctrl-C on to a process that the terminal has told already. Milliseconds. */
const oneWish = 300;

/**
 * Calls `stop` at the first SIGINT or SIGTERM, and ends the process at a second one that is more than
 * an echo of the first, with the exit code that shells expect.
 */
export function onStopSignal(stop: () => void): void {
  let since: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (since === undefined) {
        since = performance.now();
        stop();
      } else if (performance.now() - since > oneWish) {
        process.exit(128 + constants.signals[signal]);
      }
    });
  }
}
