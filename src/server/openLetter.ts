import { bounceRoute } from '#src/newsletter/server/routes/bounceRoute.ts';
import { systemClock } from '#src/newsletter/server/clock.ts';
import { composeBuiltMail } from '#src/newsletter/server/sending/composeBuiltMail.ts';
import type { ComposeMail } from '#src/newsletter/server/sending/composeMail.ts';
import { createMailer } from '#src/newsletter/server/transport/createMailer.ts';
import type { NewsletterConfig } from '#src/newsletter/server/newsletterConfig.ts';
import { openWithRetry, type NewsletterHandle } from '#src/newsletter/server/openWithRetry.ts';
import { newsletterRoutes } from '#src/newsletter/server/newsletterRoutes.ts';
import { StoreUnavailable } from '#src/newsletter/server/store/storeUnavailable.ts';
import { openNewsletter } from '#src/newsletter/server/openNewsletter.ts';
import type { BuiltPages } from '#src/newsletter/server/routes/builtPages.ts';
import type { Letter } from './letter.ts';
import { type LetterHealth, statusRoute } from './routes.ts';

export type LetterOptions = {
  readonly config: NewsletterConfig;
  readonly pages: BuiltPages;
  /** Mails as the build left them, or as `astro dev` makes them. */
  readonly composeMail?: (origin: string) => ComposeMail;
  readonly distDir: string;
  /** Faults, for the operator. */
  readonly log: (line: string) => void;
  /** What somebody who tries things out wants to see: the link of a mail that stays in a folder. */
  readonly print: (line: string) => void;
};

/** The newsletter over its own database. Nothing is opened before `open` is called. */
export function openLetter(options: LetterOptions): Letter {
  const { config, pages, distDir, log, print } = options;
  const composeMail =
    options.composeMail ?? ((origin: string) => composeBuiltMail(distDir, origin));
  let handle: NewsletterHandle | undefined;
  const newsletter = () => {
    if (handle === undefined) throw new StoreUnavailable('The newsletter is not open yet.');
    return handle.current();
  };
  const health = async (): Promise<LetterHealth> => {
    try {
      return { ok: true, ...(await newsletter().store.health()) };
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      return { ok: false };
    }
  };
  return {
    routes: [
      statusRoute(health),
      newsletterRoutes({ config, clock: systemClock, pages, newsletter }),
      bounceRoute({
        config,
        newsletter: {
          get store() {
            return newsletter().store;
          },
          get tokens() {
            return newsletter().tokens;
          },
        },
      }),
    ],
    open: async (localUrl) => {
      const origin = config.siteUrl ?? new URL(localUrl).origin;
      const open = async () => {
        const opened = await openNewsletter(config, {
          clock: systemClock,
          mailer: createMailer(config, print),
          composeMail: composeMail(origin),
          log,
          localUrl: origin,
        });
        opened.startWorkers();
        return opened;
      };
      handle = await openWithRetry(open, { clock: systemClock, log });
    },
    close: async () => {
      await handle?.close();
    },
  };
}
