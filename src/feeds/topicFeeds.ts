import { type CollectionEntry, getCollection } from 'astro:content';
import { guidesOfTopic } from '#src/guides/guideOrder.ts';
import { allEntries, type FeedEntry } from './feedEntries.ts';

export type TopicFeed = {
  readonly topic: CollectionEntry<'topics'>;
  /** All that names the topic, as its main one or beside others; newest first. */
  readonly entries: readonly FeedEntry[];
};

/** A feed for every topic that has a page, in the form that Astro's `getStaticPaths` wants. */
export async function topicFeeds(): Promise<{ params: { topic: string }; props: TopicFeed }[]> {
  const guides = await getCollection('guides');
  const topics = await getCollection('topics');
  const entries = await allEntries();
  return topics
    .filter(({ id }) => guidesOfTopic(guides, id).length > 0)
    .map((topic) => ({
      params: { topic: topic.id },
      props: { topic, entries: entries.filter((entry) => entry.topics.includes(topic.id)) },
    }));
}
