import type { Random } from '../clock.ts';
import type { Tokens } from '../tokens/tokens.ts';

/** What rows are made with: names that nobody can guess, and hashes under the site's secret. */
export type IdentifierSource = {
  readonly tokens: Tokens;
  readonly random: Random;
  /** Of Message-IDs: the domain that letters come from. */
  readonly mailDomain: string;
};
