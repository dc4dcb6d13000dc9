/**
 * A code travels in the part of the address after `#`, which browsers send to no server. A
 * link may hold several, with a full stop between them.
 */
const mark = '#code=';

/** The link that carries a code to a page of this site. */
export function linkWithCode(page: string, code: string): string {
  return `${location.origin}${page}${mark}${code}`;
}

/**
 * Takes the code out of the page's address: it is gone from the address bar and from this
 * entry of the browser's history.
 *
 * @returns `undefined` when the address carries none
 */
export function takeCodeFromAddress(): string | undefined {
  if (!location.hash.startsWith(mark)) return undefined;
  const code = codeIn(location.hash);
  history.replaceState(history.state, '', location.pathname + location.search);
  return code;
}

/** The code in what somebody pasted: the code itself, or a link that carries it. */
export function codeIn(text: string): string {
  const at = text.indexOf(mark);
  const code = at < 0 ? text : text.slice(at + mark.length);
  try {
    return decodeURIComponent(code).trim();
  } catch {
    return code.trim();
  }
}
