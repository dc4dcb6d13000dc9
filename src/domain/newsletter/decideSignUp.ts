import {
  addressCaps,
  isWithinCaps,
  mailboxCaps,
  stopsEveryMail,
  type SubscriberState,
  type SuppressionReason,
} from './subscription.ts';

/** All that the decision about one sign-up depends on. */
export type SignUpFacts = {
  /** State of the subscriber with this address; undefined when there is none. */
  readonly state: SubscriberState | undefined;
  readonly suppression: SuppressionReason | undefined;
  /** When confirmation mails to this address were queued, by whatever route. */
  readonly sentToAddress: readonly number[];
  /** The same for every spelling of the mailbox, this address among them. */
  readonly sentToMailbox: readonly number[];
  readonly now: number;
};

export type SignUpDecision = {
  /**
   * What happens to the subscriber: `ask` makes or renews a pending one with what was chosen now,
   * `keep` touches nothing.
   */
  readonly subscriber: 'ask' | 'keep';
  /** Which mail goes out: a confirmation, a link to the preferences, or none. */
  readonly mail: 'confirm' | 'preferences' | undefined;
};

/**
 * What one sign-up leads to. Nobody is told which of these it was: the answer on screen is the same.
 *
 * A confirmed subscriber is not changed by a form that anybody can fill in; they get a link to where
 * they can change it themselves. Both kinds of mail count against the same caps.
 */
export function decideSignUp(facts: SignUpFacts): SignUpDecision {
  const { state, suppression, sentToAddress, sentToMailbox, now } = facts;
  if (stopsEveryMail(suppression)) return { subscriber: 'keep', mail: undefined };
  const mayMail =
    isWithinCaps(sentToAddress, addressCaps, now) && isWithinCaps(sentToMailbox, mailboxCaps, now);
  if (state === 'confirmed') {
    return { subscriber: 'keep', mail: mayMail ? 'preferences' : undefined };
  }
  return { subscriber: 'ask', mail: mayMail ? 'confirm' : undefined };
}
