/**
 * Whether a posted form comes from a page of this site, as far as the browser says. A program that
 * says nothing passes: it has no one's rights but its own.
 *
 * Our pages with a token send no referrer, which makes the Origin of their forms "null", so
 * `Sec-Fetch-Site` counts where there is one.
 */
export function isOwnForm(headers: Headers, siteUrl: string | undefined): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  if (origin === null || origin === 'null') return true;
  if (siteUrl !== undefined) return origin === siteUrl;
  return URL.canParse(origin) && new URL(origin).host === headers.get('host');
}
