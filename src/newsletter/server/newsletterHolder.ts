import type { Clock } from './clock.ts';
import type { Newsletter } from './openNewsletter.ts';
import { StoreUnavailable } from './newsletterStore.ts';

/** The newsletter, or the fact that its database cannot be reached yet. */
export type NewsletterHolder = {
  /** @throws {StoreUnavailable} while it cannot be opened */
  current(): Newsletter;
  /** Ends trying, and closes what is open. */
  close(): Promise<void>;
};

const firstPause = 1_000;
const longestPause = 30_000;

/**
 * Opens the newsletter, and goes on trying when its database is away, so that the pages of the site
 * are served meanwhile.
 *
 * @throws what opening throws, when that is not the database's absence: settings that are wrong stay so
 */
export async function holdNewsletter(
  open: () => Promise<Newsletter>,
  { clock, log }: { clock: Clock; log: (line: string) => void },
): Promise<NewsletterHolder> {
  const ended = new AbortController();
  let newsletter: Newsletter | undefined;
  const tryToOpen = async (): Promise<boolean> => {
    try {
      newsletter = await open();
      return true;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      return false;
    }
  };

  let trying = Promise.resolve();
  if (!(await tryToOpen())) {
    log(
      'The database of the newsletter cannot be reached. The site works without it; trying again.',
    );
    trying = (async () => {
      for (let pause = firstPause; ; pause = Math.min(2 * pause, longestPause)) {
        await clock.wait(pause, ended.signal);
        if (ended.signal.aborted) return;
        if (await tryToOpen()) break;
      }
      log('The database of the newsletter is reached again.');
    })().catch((error: unknown) => {
      log(`The newsletter cannot be opened: ${error instanceof Error ? error.message : 'unknown'}`);
    });
  }
  return {
    current: () => {
      if (newsletter === undefined) throw new StoreUnavailable('The database is not open yet.');
      return newsletter;
    },
    close: async () => {
      ended.abort();
      await trying;
      await newsletter?.close();
    },
  };
}
