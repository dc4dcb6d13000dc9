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
  '/feed.json',
  '/llms.txt',
  '/search/a-to-z/',
];

/** Slugs and ids of everything the content makes pages from. */
export type ContentNames = {
  readonly guides: ReadonlySet<string>;
  readonly paths: ReadonlySet<string>;
  readonly plans: ReadonlySet<string>;
  readonly newsletter: ReadonlySet<string>;
  readonly pages: ReadonlySet<string>;
  readonly quizzes: ReadonlySet<string>;
  /** Those of them that have a page on their method. */
  readonly methods: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
};

/** Every address of the site that an editor can link to. */
export function siteAddresses(names: ContentNames): ReadonlySet<string> {
  return new Set([
    ...fixedAddresses,
    ...[...names.guides].map((name) => `/guides/${name}/`),
    ...[...names.paths].map((name) => `/paths/${name}/`),
    ...[...names.plans].map((name) => `/plans/${name}/`),
    ...[...names.newsletter].map((name) => `/newsletter/${name}/`),
    ...[...names.pages].map((name) => `/${name}/`),
    ...[...names.quizzes].flatMap((name) => [`/quizzes/${name}/`, `/quizzes/${name}/worksheet/`]),
    ...[...names.methods].map((name) => `/quizzes/${name}/method/`),
    ...[...names.topics].map((name) => `/topics/${name}/`),
  ]);
}
