import { guideEntries } from '#src/feeds/feedEntries.ts';
import { rssFeed } from '#src/feeds/rssFeed.ts';
import { languageOf } from '#src/site/languages.ts';
import { site } from '#src/site/site.ts';

/** The guides as a feed, newest first. */
export async function GET() {
  const head = { title: 'guides', description: site.tagline, page: '/', feed: '/rss.xml' };
  return rssFeed(head, await guideEntries(languageOf('en')));
}
