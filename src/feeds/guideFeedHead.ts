import type { Language } from '#src/site/languages.ts';
import { wordsOf } from '#src/site/words/wordsOf.ts';
import type { FeedHead } from './rssFeed.ts';

/** What a feed of a translation's guides says of itself. */
export function guideFeedHead({ id, prefix, tag }: Language, file: string): FeedHead {
  const { guides, tagline } = wordsOf(id);
  return {
    title: guides.title.toLocaleLowerCase(tag),
    description: tagline,
    page: `${prefix}/`,
    feed: `${prefix}/${file}`,
    language: tag,
  };
}
