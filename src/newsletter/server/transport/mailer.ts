import type { MailAddress } from '#src/domain/newsletter/mailAddress.ts';

/** Whom a mail says it comes from. */
export type Sender = {
  /** Shown beside the address; '' for none. Never a subscriber's text. */
  readonly name: string;
  readonly address: MailAddress;
};

export type OutgoingMail = {
  readonly from: Sender;
  readonly to: MailAddress;
  /** With its angle brackets. The same for every attempt at the same mail. */
  readonly messageId: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Further headers, such as the two of List-Unsubscribe. Each value is one line of ASCII. */
  readonly headers: Readonly<Record<string, string>>;
};

/** What became of one attempt. A mailer answers with one of these and throws nothing. */
export type MailOutcome =
  /** The server said 250 after the whole message: it is theirs now. */
  | { readonly kind: 'accepted'; readonly reply: string }
  /** The server said no. `permanent` for 5xx; 4xx asks to come again. */
  | {
      readonly kind: 'refused';
      readonly code: number;
      readonly reply: string;
      readonly permanent: boolean;
      /**
       * Whether the no concerns this recipient (at RCPT or DATA), or the connection, the sender or
       * the session as a whole (greeting, EHLO, AUTH, MAIL), where the next recipient would fare alike.
       */
      readonly about: 'recipient' | 'session';
    }
  /** No whole message was handed over: no route, no TLS, a hang or a reset before the end of DATA. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** The message went out, and the connection was lost before the answer. It may be in the mailbox. */
  | { readonly kind: 'uncertain'; readonly reason: string };

export type Mailer = {
  /** Aborting ends a mail that is not yet under way as unreachable, one after DATA as uncertain. */
  send(mail: OutgoingMail, options: { readonly signal: AbortSignal }): Promise<MailOutcome>;
  /** Ends open transactions and closes the connections. */
  close(): Promise<void>;
};

/** Whether an outcome says nothing about the recipient: the next one would fare alike. */
export function concernsAll(outcome: MailOutcome): boolean {
  if (outcome.kind === 'unreachable') return true;
  return outcome.kind === 'refused' && outcome.about === 'session';
}
