import type { Clock, Random } from './clock.ts';
import type { ComposeMail } from './composeMail.ts';
import type { Mailer } from './mailer.ts';
import type { NewsletterConfig } from './newsletterConfig.ts';
import type { NewsletterLinks } from './newsletterLinks.ts';
import type { NewsletterStore, SignUp } from './newsletterStore.ts';
import type { Tokens } from './tokens.ts';

export type NewsletterParts = {
  readonly clock?: Clock;
  readonly random?: Random;
  readonly mailer: Mailer;
  readonly composeMail: ComposeMail;
  /** A line for the operator. It never holds an address or a token. */
  readonly log: (line: string) => void;
  /** Where the site is when no SITE_URL says so: the address that the server printed. */
  readonly localUrl?: string;
};

/** The letter at work: its store, its links, and workers that send what sign-ups lead to. */
export type Newsletter = {
  readonly store: NewsletterStore;
  readonly tokens: Tokens;
  readonly links: NewsletterLinks;
  /**
   * Keeps a sign-up. It is on disk when this resolves; those that come together share one commit.
   *
   * @throws {StoreUnavailable}
   */
  signUp(signUp: SignUp): Promise<void>;
  /** Starts the workers. Commands that only look or import leave them alone. */
  startWorkers(): void;
  /** Lets mails under way end, and closes the store and the mailer. */
  close(): Promise<void>;
};

/** Opens the database, brings its tables up to date, and reads or makes the secret. */
export type OpenNewsletter = (
  config: NewsletterConfig,
  parts: NewsletterParts,
) => Promise<Newsletter>;

export const openNewsletter: OpenNewsletter = () =>
  Promise.reject(new Error('The newsletter cannot be opened yet.'));
