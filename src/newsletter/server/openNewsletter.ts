import { randomBytes } from 'node:crypto';
import { type Clock, type Random, systemClock } from './clock.ts';
import type { ComposeMail } from './sending/composeMail.ts';
import { createStore } from './store/createStore.ts';
import { groupCommit } from './store/groupCommit.ts';
import type { Mailer } from './transport/mailer.ts';
import { startOutboxWorker } from './workers/outboxWorker.ts';
import type { NewsletterConfig } from './newsletterConfig.ts';
import { openDatabase } from './store/newsletterDatabase.ts';
import { createLinks, type NewsletterLinks } from './tokens/newsletterLinks.ts';
import type { NewsletterStore, SignUp } from './store/newsletterStore.ts';
import { readSecret } from './tokens/readSecret.ts';
import { startSignUpWorker } from './workers/signUpWorker.ts';
import { startTidyWorker } from './workers/tidyWorker.ts';
import { createTokens, type Tokens } from './tokens/tokens.ts';
import type { BackgroundWorker } from './workers/backgroundWorker.ts';

export type NewsletterParts = {
  readonly clock?: Clock;
  readonly random?: Random;
  readonly mailer: Mailer;
  readonly composeMail: ComposeMail;
  /** A line for the operator. It never holds an address or a token. */
  readonly log: (line: string) => void;
  /** Where the site is when no SITE_URL says so: the address that the server prints. */
  readonly localUrl?: string;
};

/** The letter at work: its store, its links, and workers that send what sign-ups lead to. */
export type Newsletter = {
  readonly store: NewsletterStore;
  readonly tokens: Tokens;
  readonly links: NewsletterLinks;
  readonly mailer: Mailer;
  readonly clock: Clock;
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
export async function openNewsletter(
  config: NewsletterConfig,
  parts: NewsletterParts,
): Promise<Newsletter> {
  const { mailer, composeMail, log } = parts;
  const clock = parts.clock ?? systemClock;
  const random = parts.random ?? randomBytes;
  const tokens = createTokens(readSecret(config, random));
  const links = createLinks(originOf(config, parts.localUrl), tokens);
  const database = await openDatabase(config.database);
  const store = createStore(database, {
    tokens,
    random,
    mailDomain: config.from.address.wire.replace(/^.*@/, ''),
  });
  let workers: readonly BackgroundWorker[] = [];
  let wakeSignUps: () => void = () => undefined;

  const append = groupCommit<SignUp>(async (signUps) => {
    await store.signUps.append(signUps);
    wakeSignUps();
  });

  return {
    store,
    tokens,
    links,
    mailer,
    clock,
    signUp: append,
    startWorkers: () => {
      if (workers.length > 0) return;
      const sender = `${process.pid}-${Buffer.from(random(6)).toString('hex')}`;
      const { from, confirmationsPerHour } = config;
      const common = { store, clock, log };
      const mails = startOutboxWorker({ ...common, mailer, composeMail, links, from, sender });
      const signUps = startSignUpWorker({
        ...common,
        confirmationsPerHour,
        onMails: () => mails.wake(),
      });
      wakeSignUps = () => signUps.wake();
      workers = [signUps, mails, startTidyWorker(common)];
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.stop()));
      await mailer.close();
      await store.close();
    },
  };
}

function originOf({ siteUrl }: NewsletterConfig, localUrl: string | undefined): string {
  return (siteUrl ?? localUrl ?? 'http://localhost:4321').replace(/\/+$/, '');
}
