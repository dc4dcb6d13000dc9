import { systemClock } from '../clock.ts';
import { composeBuiltMail } from '../sending/composeBuiltMail.ts';
import { createMailer } from '../transport/createMailer.ts';
import { readNewsletterConfig } from '../newsletterConfig.ts';
import { openNewsletter } from '../openNewsletter.ts';
import type { OwnerPlace } from './ownerTask.ts';
import type { Terminal } from './terminal.ts';

/** A database that does not answer does not let go of its connections either. */
const closePatience = 3000;

/** Opens what a task needs, by the settings of the environment. */
export async function openOwnerPlace(
  variables: Record<string, string | undefined>,
  { signal, terminal }: { readonly signal: AbortSignal; readonly terminal: Terminal },
): Promise<Omit<OwnerPlace, 'terminal'> & { close(): Promise<void> }> {
  const config = readNewsletterConfig(variables);
  // Where links lead when no SITE_URL says so: the address of `npm start`.
  const localUrl = `http://localhost:${variables['PORT']?.trim() || '4321'}`;
  const distDir = variables['DIST_DIR']?.trim() || 'dist';
  const mailer = createMailer(config);
  const newsletter = await openNewsletter(config, {
    mailer,
    composeMail: composeBuiltMail(distDir, config.siteUrl ?? localUrl),
    log: terminal.warn,
    localUrl,
  });
  return {
    config,
    distDir,
    newsletter,
    mailer,
    clock: systemClock,
    signal,
    close: async () => {
      const closed = new AbortController();
      const closing = newsletter.close().finally(() => closed.abort());
      await Promise.race([closing, systemClock.wait(closePatience, closed.signal)]);
    },
  };
}
