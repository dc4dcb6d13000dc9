import { site } from '#src/site/site.ts';
import type { FeedEntry } from './feedEntries.ts';
import type { FeedHead } from './rssFeed.ts';

/** Entries as a JSON Feed of version 1.1 (https://www.jsonfeed.org/version/1.1/), in the order given. */
export function jsonFeed(
  { title, description, page, feed, language = site.language }: FeedHead,
  entries: readonly FeedEntry[],
): Response {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: `${site.name}: ${title}`,
    description,
    home_page_url: `${site.origin}${page}`,
    feed_url: `${site.origin}${feed}`,
    language,
    items: entries.map((entry) => ({
      id: `${site.origin}${entry.path}`,
      url: `${site.origin}${entry.path}`,
      title: entry.title,
      content_text: entry.summary,
      date_published: startOf(entry.published),
      ...(entry.changed !== undefined && { date_modified: startOf(entry.changed) }),
      authors: [{ name: entry.author }],
      tags: entry.topics,
    })),
  };
  return new Response(JSON.stringify(document, undefined, 1), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
}

function startOf(day: string): string {
  return `${day}T00:00:00Z`;
}
