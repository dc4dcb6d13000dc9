import type { Clock } from '../clock.ts';
import type { NewsletterConfig } from '../newsletterConfig.ts';
import type { Newsletter } from '../openNewsletter.ts';
import type { BuiltPages } from './builtPages.ts';

/** What the newsletter's routes work with. */
export type RouteDependencies = {
  readonly config: NewsletterConfig;
  readonly clock: Clock;
  readonly pages: BuiltPages;
  /** @throws {StoreUnavailable} while the database cannot be reached */
  newsletter(): Newsletter | Promise<Newsletter>;
};
