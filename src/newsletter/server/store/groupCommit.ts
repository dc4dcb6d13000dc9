/**
 * Gathers what comes while a commit is under way into the next one, so that a disk that takes a few
 * milliseconds to be sure serves any number of callers per turn. Nobody is answered before the commit
 * that holds their entry, and an entry that fails fails for everybody in its group.
 *
 * @param commit writes a group as a whole or not at all
 * @param most entries in one group
 */
export function groupCommit<Entry>(
  commit: (entries: readonly Entry[]) => Promise<void>,
  most = 500,
): (entry: Entry) => Promise<void> {
  type Waiting = { entry: Entry; resolve: () => void; reject: (reason: unknown) => void };
  let waiting: Waiting[] = [];
  let isRunning = false;

  const run = async () => {
    isRunning = true;
    // One turn of the event loop, so that requests which were read together are committed together.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const group = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        await commit(group.map(({ entry }) => entry));
        for (const { resolve } of group) resolve();
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    isRunning = false;
  };

  return (entry) =>
    new Promise((resolve, reject) => {
      waiting.push({ entry, resolve, reject });
      if (!isRunning) void run();
    });
}
