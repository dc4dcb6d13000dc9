const minute = 60_000;
const hour = 60 * minute;

/**
 * How long to wait after each failed attempt. Greylisting ends within minutes, an overfull mailbox
 * or a server that is down within hours; after a day and a half a letter is old news.
 * Source for growing gaps over days: RFC 5321, 4.5.4.1.
 */
const gaps: readonly number[] = [
  5 * minute,
  15 * minute,
  45 * minute,
  2 * hour,
  4 * hour,
  8 * hour,
  20 * hour,
];

/**
 * When to try a mail again that failed for now.
 *
 * @param attempts how often it has been tried, at least 1
 * @param chance from 0 to 1: spreads mails that failed together over a fifth of the gap
 * @returns undefined when it has been tried often enough
 */
export function nextAttempt(attempts: number, now: number, chance: number): number | undefined {
  const gap = gaps[attempts - 1];
  return gap === undefined ? undefined : now + Math.round(gap * (1 + chance / 5));
}
