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
