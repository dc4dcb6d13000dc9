/** Allows so many a second on average, and no more than a second's worth at once. */
export type TokenBucket = {
  /** How many may go now. */
  available(now: number): number;
  take(count: number): void;
  /** Milliseconds until one may go; 0 if it may now. */
  wait(now: number): number;
};

export function tokenBucket(perSecond: number, start: number): TokenBucket {
  const most = Math.max(1, perSecond);
  let tokens = 1;
  let since = start;
  const refill = (now: number) => {
    // A clock that was set back gives nothing and takes nothing.
    tokens = Math.min(most, tokens + (Math.max(0, now - since) / 1000) * perSecond);
    since = now;
  };
  return {
    available: (now) => {
      refill(now);
      return Math.floor(tokens);
    },
    take: (count) => {
      tokens -= count;
    },
    wait: (now) => {
      refill(now);
      return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) / perSecond) * 1000);
    },
  };
}
