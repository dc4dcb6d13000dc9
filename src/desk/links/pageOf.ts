/** The address of a link without its section: `/guides/weak-ties/` of `/guides/weak-ties/#why`. */
export function pageOf(url: string): string {
  return url.replace(/#.*$/, '');
}
