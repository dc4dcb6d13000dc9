/** What a page may weigh. Bytes as sent with brotli if nothing else is said; 1 kB is 1,000 bytes. */
export type Budget = {
  name: string;
  limit: number;
};

/** The budgets of the site: `npm run size` measures each and fails over it. */
export const BUDGETS = {
  guide: { name: 'largest guide page, HTML + CSS', limit: 14_000 },
  reading: { name: 'script needed to read a guide', limit: 0 },
  quiz: { name: 'quiz island, all in', limit: 20_000 },
  mapNames: { name: 'map, first screen of the island', limit: 20_000 },
  map: { name: 'map, the whole of it', limit: 45_000 },
  // Checks of four kinds, maps, plans, paths and saved pages: each in its own words.
  you: { name: 'island of what the device remembers, all in', limit: 25_000 },
  search: { name: 'first search', limit: 120_000 },
  loader: { name: 'embed, script on the host’s page (gzip)', limit: 1_500 },
  frame: { name: 'embed, frame with all its scripts', limit: 40_000 },
} satisfies Record<string, Budget>;

/** The words of all pages, which a first search waits for: what they may weigh grows with the pages. */
export const wordsBudget = (pages: number): Budget => ({
  name: `words of search, ${pages} pages`,
  limit: 6_000 + 300 * pages,
});

/** The first searches that are weighed: on which search page, and for which words. */
export const FIRST_SEARCHES = [
  { address: '/search/', words: 'weak ties' },
  { address: '/es/search/', words: 'lazos débiles' },
] as const;

/** The pages whose islands are weighed, and a page that carries the shell of the site only. */
export const QUIZ_PAGE = 'quizzes/network-diversity/index.html';
export const YOU_PAGE = 'you/index.html';
export const SHELL_PAGE = '404.html';

/** The page of the map: its first screen is what it loads before anything is named. */
export const MAP_PAGE = 'map/index.html';

/** The quiz in a frame, and the script that puts it there. */
export const FRAME_PAGE = 'embed/network-diversity/index.html';
export const LOADER = 'embed/v1.js';

/**
 * Files that the island's code names and never loads. Astro's Preact client fetches signals only
 * for an island whose element carries `data-preact-signals`.
 */
export const LOADED_ONLY_WITH = [{ file: /\/signals\.module\./, attribute: 'data-preact-signals' }];
