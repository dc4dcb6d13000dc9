import type { Clock } from './clock.ts';
import type { NewsletterConfig } from './newsletterConfig.ts';
import type { Newsletter } from './openNewsletter.ts';
import type { SlotFiles } from './slotFiles.ts';

/** What the newsletter's routes work with. */
export type LetterDesk = {
  readonly config: NewsletterConfig;
  readonly clock: Clock;
  readonly files: SlotFiles;
  /** @throws {StoreUnavailable} while the database cannot be reached */
  newsletter(): Newsletter | Promise<Newsletter>;
};
