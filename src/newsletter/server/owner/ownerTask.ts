import type { ParseArgsOptionsConfig } from 'node:util';
import type { Clock } from '../clock.ts';
import type { Mailer } from '../transport/mailer.ts';
import type { NewsletterConfig } from '../newsletterConfig.ts';
import type { Newsletter } from '../openNewsletter.ts';
import type { Terminal } from './terminal.ts';

/** What a task of the owner has at hand. */
export type OwnerPlace = {
  readonly config: NewsletterConfig;
  /** Folder of the built site, with its mails. */
  readonly distDir: string;
  readonly newsletter: Newsletter;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly terminal: Terminal;
  /** Aborted by Ctrl-C: end what is under way, begin nothing more. */
  readonly signal: AbortSignal;
};

/** What stands after the name of the task, as it was typed. */
export type OwnerWords = {
  /** The words without a name, as many as `words` of the task lists. */
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
};

/** One thing that the owner can do: `npm run newsletter -- NAME …`. */
export type OwnerTask = {
  readonly name: string;
  /** What it does, in a line. */
  readonly summary: string;
  /** Words that must follow, by what they are: `ISSUE`. */
  readonly words: readonly string[];
  readonly options: ParseArgsOptionsConfig;
  /** What each option means, by its name. */
  readonly help: Readonly<Record<string, string>>;
  /** More to say under `--help`. */
  readonly notes?: string;
  /** Returns the exit code: 0 done, 1 not done. */
  readonly run: (place: OwnerPlace, words: OwnerWords) => Promise<number>;
};

/** Something the owner can put right: printed alone, without a stack. */
export class OwnerError extends Error {
  override name = 'OwnerError';
}
