import type { APIContext } from 'astro';
import { rssFeed } from '#src/feeds/rssFeed.ts';
import { type TopicFeed, topicFeeds } from '#src/feeds/topicFeeds.ts';

export const getStaticPaths = topicFeeds;

/** What names a topic as a feed, newest first. */
export function GET({ props: { topic, entries } }: APIContext<TopicFeed>) {
  const { id, data } = topic;
  const page = `/topics/${id}/`;
  const head = { title: data.title, description: data.summary, page, feed: `${page}rss.xml` };
  return rssFeed(head, entries);
}
