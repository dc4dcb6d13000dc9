/** How long a mail under way may still take once its process is to stop, in milliseconds. */
export const gracePeriod = 8000;

/** How long a database that is away may still come back then: a little longer than any mail takes. */
export const storePatience = 12_000;

/** Aborts so many milliseconds after the other signal did. Keeps no process alive. */
export function afterStop(stopping: AbortSignal, milliseconds: number): AbortSignal {
  const cut = new AbortController();
  const start = () => {
    setTimeout(() => cut.abort(), milliseconds).unref();
  };
  if (stopping.aborted) start();
  else stopping.addEventListener('abort', start, { once: true });
  return cut.signal;
}
