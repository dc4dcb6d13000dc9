import type { Clock } from './clock.ts';
import type { Newsletter } from './openNewsletter.ts';
import { StoreUnavailable } from './store/storeUnavailable.ts';

/** The newsletter, or the fact that its database cannot be reached yet. */
export type NewsletterHandle = {
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
export async function openWithRetry(
  open: () => Promise<Newsletter>,
  { clock, log }: { clock: Clock; log: (line: string) => void },
): Promise<NewsletterHandle> {
  const ended = new AbortController();
  let newsletter: Newsletter | undefined;
  /** Undefined when it is open, else why it is not. */
  const tryToOpen = async (): Promise<string | undefined> => {
    try {
      newsletter = await open();
      return undefined;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      return error.message;
    }
  };

  let trying = Promise.resolve();
  const reason = await tryToOpen();
  if (reason !== undefined) {
    log(`The newsletter waits for its database, and the site works meanwhile: ${reason}`);
    trying = (async () => {
      for (let pause = firstPause; ; pause = Math.min(2 * pause, longestPause)) {
        await clock.wait(pause, ended.signal);
        if (ended.signal.aborted) return;
        if ((await tryToOpen()) === undefined) break;
      }
      log('The newsletter has reached its database.');
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
