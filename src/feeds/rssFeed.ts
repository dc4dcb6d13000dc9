import rss from '@astrojs/rss';
import { site } from '#src/site/site.ts';
import type { FeedEntry } from './feedEntries.ts';

export type FeedHead = {
  readonly title: string;
  readonly description: string;
  /** Path of the page that the feed belongs to, and of the feed itself. */
  readonly page: string;
  readonly feed: string;
  /** Tag of the language, when it is not that of the site. */
  readonly language?: string;
};

/** Entries as an RSS 2.0 feed, in the order given. */
export function rssFeed(
  { title, description, page, feed, language = site.language }: FeedHead,
  entries: readonly FeedEntry[],
): Promise<Response> {
  const self = `<atom:link href="${site.origin}${feed}" rel="self" type="application/rss+xml"/>`;
  return rss({
    title: `${site.name}: ${title}`,
    description,
    site: `${site.origin}${page}`,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${language.toLowerCase()}</language>${self}`,
    items: entries.map((entry) => ({
      title: entry.title,
      description: entry.summary,
      pubDate: new Date(entry.published),
      customData: updatedOf(entry.changed),
      categories: [...entry.topics],
      link: entry.path,
    })),
  });
}

/** RSS has no word of its own for the day of a change; that of Atom is understood in its place. */
function updatedOf(day: string | undefined): string {
  return day === undefined ? '' : `<atom:updated>${day}T00:00:00Z</atom:updated>`;
}
