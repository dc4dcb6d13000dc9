import { guideEntries } from '#src/feeds/feedEntries.ts';
import { rssFeed } from '#src/feeds/rssFeed.ts';
import { site } from '#src/site/site.ts';

/** The guides as a feed, newest first. */
export async function GET() {
  return rssFeed({ title: 'guides', description: site.tagline }, await guideEntries());
}
