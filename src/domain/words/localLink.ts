/** What the pages of a language other than English need to link to each other. */
export type Elsewhere = {
  /** Before every address of the language: `/es`. */
  readonly prefix: string;
  /** Addresses of the English pages that have a counterpart there: `/guides/weak-ties/`. */
  readonly pages: readonly string[];
  /** Said after a link to a page that is in English only. */
  readonly inEnglish: string;
};

export type LocalLink = {
  readonly href: string;
  /** Whether the page behind it is in English while the page with the link is not. */
  readonly isForeign: boolean;
};

/**
 * Where a link to an English address leads from a page of another language: to the counterpart, or
 * to the English page itself. Links that leave the site, and fragments, stay as they are.
 *
 * @param elsewhere absent on English pages
 */
export function localLink(elsewhere: Elsewhere | undefined, href: string): LocalLink {
  if (elsewhere === undefined || !href.startsWith('/')) return { href, isForeign: false };
  const [path = ''] = href.split(/[?#]/);
  return elsewhere.pages.includes(path)
    ? { href: elsewhere.prefix + href, isForeign: false }
    : { href, isForeign: true };
}
