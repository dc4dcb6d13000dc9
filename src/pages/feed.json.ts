import { allEntries } from '#src/feeds/feedEntries.ts';
import { jsonFeed } from '#src/feeds/jsonFeed.ts';
import { site } from '#src/site/site.ts';

/** Guides, plans, reading paths and letters as a JSON Feed, newest first. */
export async function GET() {
  const head = {
    title: 'everything new',
    description: site.tagline,
    page: '/',
    feed: '/feed.json',
  };
  return jsonFeed(head, await allEntries());
}
