import type { APIContext } from 'astro';
import { guideEntries } from '#src/feeds/feedEntries.ts';
import { guideFeedHead } from '#src/feeds/guideFeedHead.ts';
import { rssFeed } from '#src/feeds/rssFeed.ts';
import { languageOf, otherLanguages } from '#src/site/languages.ts';

export function getStaticPaths() {
  return otherLanguages.map(({ id }) => ({ params: { lang: id } }));
}

/** The guides of a translation as an RSS feed, newest first. */
export async function GET({ params }: APIContext) {
  const language = languageOf(params['lang']);
  return rssFeed(guideFeedHead(language, 'rss.xml'), await guideEntries(language));
}
