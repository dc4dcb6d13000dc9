import type { Clock } from '#src/newsletter/server/clock.ts';

export type FakeClock = Clock & {
  /** Sets the time forward. */
  advance(milliseconds: number): void;
  stop(): void;
};

/**
 * A clock that leaps to the next moment that somebody waits for, as soon as nothing else has happened
 * for a few real milliseconds: days pass in a second, in their order.
 */
export function fakeClock(start: number, realPause = 3): FakeClock {
  let now = start;
  const waiting = new Set<{ until: number; done: () => void }>();
  const timer = setInterval(() => {
    const next = [...waiting].sort((a, b) => a.until - b.until)[0];
    if (next === undefined) return;
    now = Math.max(now, next.until);
    next.done();
  }, realPause);
  return {
    now: () => now,
    wait: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) {
          resolve();
          return;
        }
        const entry = {
          until: now + milliseconds,
          done: () => {
            waiting.delete(entry);
            signal?.removeEventListener('abort', entry.done);
            resolve();
          },
        };
        waiting.add(entry);
        signal?.addEventListener('abort', entry.done, { once: true });
      }),
    advance: (milliseconds) => {
      now += milliseconds;
    },
    stop: () => clearInterval(timer),
  };
}
