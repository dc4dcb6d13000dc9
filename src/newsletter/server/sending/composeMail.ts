import type { OutboxKind } from '../store/newsletterStore.ts';

/** What a mail says, without whom it is to. */
export type MailContent = {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
};

/**
 * Writes a single mail around its one link: to the confirmation page, or to the preferences. It is
 * given nothing that a visitor typed, so no such text can ride in a mail to a stranger.
 */
export type ComposeMail = (kind: OutboxKind, link: string) => Promise<MailContent>;
