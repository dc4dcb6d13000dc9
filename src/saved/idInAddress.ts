/** The name of a page in `#save=guide-weak-ties`; `undefined` when the address has none. */
export function idInAddress(hash: string): string | undefined {
  return /^#save=([a-z\d][a-z\d-]{0,63})$/.exec(hash)?.[1];
}
