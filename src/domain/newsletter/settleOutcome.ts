import { nextAttempt } from './retrySchedule.ts';

/** What became of one attempt to hand over a mail; see `MailOutcome` of the server. */
export type AttemptOutcome = {
  readonly kind: 'accepted' | 'refused' | 'unreachable' | 'uncertain';
  readonly permanent?: boolean;
  readonly about?: 'recipient' | 'session';
};

/** What that means for the mail. `again` is queued for later; the others are final. */
export type MailFate =
  | { readonly state: 'sent' }
  | { readonly state: 'failed' | 'uncertain' }
  | { readonly state: 'again'; readonly nextAt: number };

/**
 * A permanent no to a recipient is final, a temporary one is asked again with growing gaps. A no to
 * the whole session, such as a wrong password, says nothing about the recipient and is tried again.
 * A mail that may have arrived is never sent again by itself: two letters are worse than a question.
 *
 * @param attempts how often it was tried, this time included
 */
export function settleOutcome(
  outcome: AttemptOutcome,
  attempts: number,
  now: number,
  chance: number,
): MailFate {
  if (outcome.kind === 'accepted') return { state: 'sent' };
  if (outcome.kind === 'uncertain') return { state: 'uncertain' };
  if (outcome.kind === 'refused' && outcome.permanent === true && outcome.about !== 'session')
    return { state: 'failed' };
  const nextAt = nextAttempt(attempts, now, chance);
  return nextAt === undefined ? { state: 'failed' } : { state: 'again', nextAt };
}
