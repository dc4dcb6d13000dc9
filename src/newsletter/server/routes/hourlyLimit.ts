const hour = 3_600_000;

/**
 * Counts what each of many may do within an hour, as a bucket that leaks: after a pause a client has
 * its whole hour's worth at once, and then one each so many minutes.
 *
 * Memory is bounded: one number per client, and when there are too many clients, the one that did
 * nothing for longest is forgotten.
 */
export class HourlyLimit {
  readonly #perHour: number;
  readonly #capacity: number;
  /** When each client's bucket will be empty; the client used last stands last. */
  readonly #emptyAt = new Map<string, number>();

  constructor(perHour: number, capacity = 100_000) {
    this.#perHour = perHour;
    this.#capacity = capacity;
  }

  get clients(): number {
    return this.#emptyAt.size;
  }

  /** How full a client's bucket is, from 0 to 1. */
  level(client: string, now: number): number {
    return Math.max(0, (this.#emptyAt.get(client) ?? now) - now) / hour;
  }

  /** Counts one. Undefined when it may be; else the seconds until it may, and nothing is counted. */
  take(client: string, now: number): number | undefined {
    const one = hour / this.#perHour;
    const emptyAt = Math.max(this.#emptyAt.get(client) ?? now, now) + one;
    // A hair's breadth for what adding fractions loses.
    const over = emptyAt - now - hour * (1 + 1e-9);
    const refused = over > 0;
    // Taken out and put in again, it stands last; one that is refused again and again does too.
    this.#emptyAt.delete(client);
    this.#emptyAt.set(client, refused ? emptyAt - one : emptyAt);
    if (this.#emptyAt.size > this.#capacity) this.#forget(now);
    return refused ? Math.ceil(over / 1000) : undefined;
  }

  /** Gives back what {@link take} counted, when nothing came of it. */
  giveBack(client: string): void {
    const emptyAt = this.#emptyAt.get(client);
    if (emptyAt !== undefined) this.#emptyAt.set(client, emptyAt - hour / this.#perHour);
  }

  #forget(now: number): void {
    for (const [client, emptyAt] of this.#emptyAt) {
      if (this.#emptyAt.size <= this.#capacity && emptyAt > now) break;
      this.#emptyAt.delete(client);
    }
  }
}
