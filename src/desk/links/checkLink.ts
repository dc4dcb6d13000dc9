import { suggest } from '#src/domain/text/suggest.ts';
import { site } from '#src/site/site.ts';

export type LinkFault = { readonly message: string; readonly cure: string };

/**
 * The first thing wrong with a link, or `undefined`.
 *
 * `anchorsOf` gives the ids on a page, or `undefined` for a page made by code, whose ids only
 * the built site knows.
 */
export function checkLink(
  url: string,
  own: string,
  addresses: ReadonlySet<string>,
  anchorsOf: (address: string) => ReadonlySet<string> | undefined,
): LinkFault | undefined {
  if (url.startsWith(`${site.origin}/`)) {
    return {
      message: `The link "${url}" names this site, which may stand elsewhere tomorrow.`,
      cure: `Write ${url.slice(site.origin.length)}.`,
    };
  }
  if (/^https:\/\//.test(url) || /^mailto:[^@\s]+@[^@\s]+$/.test(url)) {
    return undefined;
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) {
    return { message: `The link "${url}" is not safe.`, cure: 'Begin it with https:// or /.' };
  }
  const [path = '', anchor] = url.split('#');
  const address = path === '' ? own : path;
  if (!address.startsWith('/')) {
    return {
      message: `The link "${url}" does not begin with a slash.`,
      cure: 'Write the whole address, such as /guides/weak-ties/, or https:// before another site.',
    };
  }
  if (!addresses.has(address)) {
    const near = addresses.has(`${address}/`) ? [`${address}/`] : addresses;
    return {
      message: `The link "${url}" leads to no page.`,
      cure: suggest(address, near, 'Link to a page that exists.'),
    };
  }
  const anchors = anchorsOf(address);
  if (anchor === undefined || anchors === undefined || anchors.has(anchor)) return undefined;
  const marked = [...anchors].map((id) => `#${id}`);
  return {
    message: `The link "${url}" leads to a section that is not on the page.`,
    cure: suggest(`#${anchor}`, marked, `The page has ${marked.join(', ') || 'no sections'}.`),
  };
}
