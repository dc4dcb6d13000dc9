/** A job-search address taken apart into what a plain GET form needs. */
export type JobSearchFields = {
  readonly action: string;
  readonly host: string;
  /** Name of the field that takes the keywords. */
  readonly keywords: string;
  /** Name of the field that takes the place; `undefined` when the search has none. */
  readonly place: string | undefined;
  /** Parameters of the address that stay as they are. */
  readonly fixed: readonly { readonly name: string; readonly value: string }[];
};

/**
 * Takes an address with `{keywords}` and `{place}` apart, e.g.
 * `https://jobs.example.org/search?q={keywords}&where={place}&lang=en`.
 *
 * @throws when it is not a web address, or `{keywords}` is not the whole value of one of
 *   its query parameters: a form cannot fill in any other part of an address
 */
export function jobSearchFields(address: string): JobSearchFields {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(
      `src/site/site.ts: jobSearch is "${address}", which is not a web address. ` +
        'Write it whole, beginning with https://.',
    );
  }
  const parameters = [...url.searchParams];
  const nameOf = (placeholder: string) =>
    parameters.find(([, value]) => value === placeholder)?.[0];
  const keywords = nameOf('{keywords}');
  if (keywords === undefined) {
    throw new Error(
      `src/site/site.ts: jobSearch is "${address}", which has no parameter for the keywords. ` +
        'Write it like https://jobs.example.org/search?q={keywords}&where={place}.',
    );
  }
  const filledIn = new Set(['{keywords}', '{place}']);
  return {
    action: url.origin + url.pathname,
    host: url.host,
    keywords,
    place: nameOf('{place}'),
    fixed: parameters
      .filter(([, value]) => !filledIn.has(value))
      .map(([name, value]) => ({ name, value })),
  };
}
