import { didYouMean } from '#src/domain/text/didYouMean.ts';

/** Pages that stand at a fixed address whatever the content holds. */
const fixedAddresses: readonly string[] = [
  '/',
  '/guides/',
  '/newsletter/',
  '/paths/',
  '/plans/',
  '/quizzes/',
  '/contacts/',
  '/map/',
  '/map/worksheet/',
  '/map/likeness/',
  '/saved/',
  '/search/',
  '/you/',
  '/you/side-by-side/',
  '/embed/',
  '/method/',
  '/sources/',
  '/about/',
  '/privacy/',
  '/rss.xml',
  '/newsletter/rss.xml',
];

/** Slugs and ids of everything the content makes pages from. */
export type ContentNames = {
  readonly guides: readonly string[];
  readonly paths: readonly string[];
  readonly plans: readonly string[];
  readonly newsletter: readonly string[];
  readonly pages: readonly string[];
  readonly quizzes: readonly string[];
  /** Those of them that have a page on their method. */
  readonly methods: readonly string[];
  readonly topics: readonly string[];
};

/** Every address of the site that an editor can link to. */
export function siteAddresses(names: ContentNames): ReadonlySet<string> {
  return new Set([
    ...fixedAddresses,
    ...names.guides.map((name) => `/guides/${name}/`),
    ...names.paths.map((name) => `/paths/${name}/`),
    ...names.plans.map((name) => `/plans/${name}/`),
    ...names.newsletter.map((name) => `/newsletter/${name}/`),
    ...names.pages.map((name) => `/${name}/`),
    ...names.quizzes.flatMap((name) => [`/quizzes/${name}/`, `/quizzes/${name}/worksheet/`]),
    ...names.methods.map((name) => `/quizzes/${name}/method/`),
    ...names.topics.map((name) => `/topics/${name}/`),
  ]);
}

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
      cure: 'Write the whole address, such as /guides/weak-ties/.',
    };
  }
  if (!addresses.has(address)) {
    const near = addresses.has(`${address}/`) ? `${address}/` : didYouMean(address, addresses);
    return {
      message: `The link "${url}" leads to no page.`,
      cure: near === undefined ? 'Link to a page that exists.' : `Did you mean "${near}"?`,
    };
  }
  const anchors = anchorsOf(address);
  if (anchor === undefined || anchors === undefined || anchors.has(anchor)) return undefined;
  const near = didYouMean(anchor, anchors);
  return {
    message: `The link "${url}" leads to a section that is not on the page.`,
    cure:
      near === undefined
        ? `The page has ${[...anchors].map((id) => `#${id}`).join(', ') || 'no sections'}.`
        : `Did you mean "#${near}"?`,
  };
}
