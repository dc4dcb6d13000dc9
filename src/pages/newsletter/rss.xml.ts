import { letterEntries } from '#src/feeds/feedEntries.ts';
import { rssFeed } from '#src/feeds/rssFeed.ts';

/** The letters as a feed, newest first. */
export async function GET() {
  const description = 'One guide, one exercise, once a month.';
  const page = '/newsletter/';
  const head = { title: 'the monthly letter', description, page, feed: `${page}rss.xml` };
  return rssFeed(head, await letterEntries());
}
