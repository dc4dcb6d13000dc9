import type { APIContext } from 'astro';
import { jsonFeed } from '#src/feeds/jsonFeed.ts';
import { type TopicFeed, topicFeeds } from '#src/feeds/topicFeeds.ts';

export const getStaticPaths = topicFeeds;

/** What names a topic as a JSON Feed, newest first. */
export function GET({ props: { topic, entries } }: APIContext<TopicFeed>) {
  const { id, data } = topic;
  const page = `/topics/${id}/`;
  const head = { title: data.title, description: data.summary, page, feed: `${page}feed.json` };
  return jsonFeed(head, entries);
}
