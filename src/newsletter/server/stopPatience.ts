/** How long a mail under way may still take once its process is to stop, in milliseconds. */
export const stopPatience = 8000;

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

/**
 * Runs something with a signal that is aborted after so many milliseconds, or when `also` is. Nothing
 * of it is left afterwards, so that a hundred thousand may follow each other.
 */
export async function withDeadline<T>(
  milliseconds: number,
  also: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const deadline = new AbortController();
  const abort = () => deadline.abort();
  const timer = setTimeout(abort, milliseconds);
  also.addEventListener('abort', abort, { once: true });
  if (also.aborted) abort();
  try {
    return await work(deadline.signal);
  } finally {
    clearTimeout(timer);
    also.removeEventListener('abort', abort);
  }
}
