/** Where an address stands. `left` is kept, so that nobody is written to who said no. */
export type SubscriberState = 'pending' | 'confirmed' | 'left';

/**
 * Why an address gets no letters. `bounce` and `complaint` stop every mail; `left` and `erased` stop
 * imports and issues until the person confirms anew.
 */
export type SuppressionReason = 'left' | 'erased' | 'bounce' | 'complaint';

/** The proof of a wish: what was agreed to, where and when. No address of a machine. */
export type Consent = {
  /** Version of the wording that stood beside the form. */
  readonly wording: string;
  /** Path of the page with the form, such as `/newsletter/`; `import` for a list brought along. */
  readonly page: string;
  /** Milliseconds since 1970. */
  readonly at: number;
};

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long things hold, in milliseconds. Each is told to people on the privacy page. */
export const periods = {
  /** A link in a confirmation mail works for so long. */
  confirmation: 7 * day,
  /** Who has not confirmed after so long is erased. */
  unconfirmed: 30 * day,
  /** A mail that could not be delivered for the moment counts for so long. */
  softBounce: 90 * day,
  /** An issue that is due for longer than this goes out only when somebody says so again. */
  late: day,
} as const;

export type MailCap = { readonly window: number; readonly most: number };

/** Confirmation mails to one address: at most one a day and three a month, whoever asks. */
export const addressCaps: readonly MailCap[] = [
  { window: day, most: 1 },
  { window: 30 * day, most: 3 },
];

/**
 * And to one mailbox, however the address is spelt: `me+a@…` and `me+b@…` reach the same person.
 * Wider than for an address, since some people do use several.
 */
export const mailboxCaps: readonly MailCap[] = [
  { window: day, most: 3 },
  { window: 30 * day, most: 9 },
];

/** Whether one more mail keeps within all caps, given when the earlier ones were queued. */
export function isWithinCaps(
  sentAt: readonly number[],
  caps: readonly MailCap[],
  now: number,
): boolean {
  return caps.every(({ window, most }) => {
    // A clock that was set back must not open the door, so mails "from the future" count.
    return sentAt.filter((at) => at > now - window).length < most;
  });
}

/** How far back a ledger of confirmation mails must remember. */
export const longestCapWindow = Math.max(
  ...[...addressCaps, ...mailboxCaps].map(({ window }) => window),
);

const strength: readonly SuppressionReason[] = ['left', 'erased', 'bounce', 'complaint'];

/** The reason that holds when two apply: what stops more is never replaced by what stops less. */
export function strongerSuppression(
  one: SuppressionReason,
  other: SuppressionReason,
): SuppressionReason {
  return strength.indexOf(one) >= strength.indexOf(other) ? one : other;
}

/** Whether even a mail that the person asked for must not be sent. */
export function stopsEveryMail(reason: SuppressionReason | undefined): boolean {
  return reason === 'bounce' || reason === 'complaint';
}
