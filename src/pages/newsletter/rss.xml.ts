import { letterEntries } from '#src/feeds/feedEntries.ts';
import { rssFeed } from '#src/feeds/rssFeed.ts';

/** The letters as a feed, newest first. */
export async function GET() {
  const description = 'One guide, one exercise, once a month.';
  return rssFeed({ title: 'the monthly letter', description }, await letterEntries());
}
