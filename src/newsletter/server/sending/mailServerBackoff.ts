import { concernsAll, type MailOutcome } from '../transport/mailer.ts';
import { replyWords } from '../transport/replyWords.ts';

/** Between tries while the mail server cannot be used, in milliseconds; the last one repeats. */
const gaps: readonly number[] = [1000, 5000, 15_000, 60_000, 300_000, 900_000, 1_800_000];

/**
 * What the outcomes of mails say about the mail server as a whole. Trouble that the next recipient
 * would have as well slows everything, and is not theirs to bear.
 */
export class MailServerBackoff {
  readonly #log: (line: string) => void;
  /** How often in a row it could not be used; 0 when all is well. */
  #times = 0;
  #until = Number.NEGATIVE_INFINITY;
  #refusal: string | undefined;

  constructor(log: (line: string) => void) {
    this.#log = log;
  }

  /** Nothing goes out before this. */
  get until(): number {
    return this.#until;
  }

  /** Its words, when it refuses us for good, such as for a wrong password. */
  get refusal(): string | undefined {
    return this.#refusal;
  }

  /** How many mails may be under way now, of so many at most. */
  room(most: number, now: number): number {
    if (now < this.#until) return 0;
    // After an outage one mail tries whether it is over.
    return this.#times > 0 ? Math.min(1, most) : most;
  }

  note(outcome: MailOutcome, now: number): void {
    if (isRefusalOfAll(outcome)) this.#refusal ??= replyWords(outcome);
    if (!concernsAll(outcome)) {
      // An answer about a mail shows that the server is there; a lost connection shows nothing.
      if (outcome.kind !== 'uncertain') this.#times = 0;
      return;
    }
    // Others were under way when the first one failed: one outage.
    if (now < this.#until) return;
    const gap = gaps[Math.min(this.#times, gaps.length - 1)] ?? 0;
    this.#times += 1;
    this.#until = now + gap;
    this.#log(
      `The mail server cannot be used (${replyWords(outcome)}). Next try in ${gap / 1000} s.`,
    );
  }
}

/** A permanent no that says nothing about the recipient: every other would get it too. */
export function isRefusalOfAll(outcome: MailOutcome): boolean {
  return outcome.kind === 'refused' && outcome.permanent && outcome.about === 'session';
}
