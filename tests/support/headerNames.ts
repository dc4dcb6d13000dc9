/** The names of a message's headers in order, in lower case. */
export function headerNames(raw: Buffer | undefined): string[] {
  const head = raw?.toString('latin1').split('\r\n\r\n')[0] ?? '';
  return [...head.matchAll(/^([^\s:]+):/gm)].map(([, name = '']) => name.toLowerCase());
}
