import type { APIContext } from 'astro';
import { rssFeed } from '#src/feeds/rssFeed.ts';
import { type TopicFeed, topicFeeds } from '#src/feeds/topicFeeds.ts';

export const getStaticPaths = topicFeeds;

/** What names a topic as a feed, newest first. */
export function GET({ props: { topic, entries } }: APIContext<TopicFeed>) {
  return rssFeed({ title: topic.data.title, description: topic.data.summary }, entries);
}
