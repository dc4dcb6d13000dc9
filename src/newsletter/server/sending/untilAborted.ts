/**
 * The result of some work, or what `reason` makes once the signal is aborted, whichever comes first.
 * Nothing of it is left on the signal afterwards, so that a hundred thousand may follow each other.
 */
export async function untilAborted<T>(
  signal: AbortSignal,
  work: Promise<T>,
  reason: () => Error,
): Promise<T> {
  let abort = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    abort = () => reject(reason());
  });
  signal.addEventListener('abort', abort, { once: true });
  if (signal.aborted) abort();
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
