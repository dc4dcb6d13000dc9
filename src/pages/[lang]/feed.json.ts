import type { APIContext } from 'astro';
import { guideEntries } from '#src/feeds/feedEntries.ts';
import { guideFeedHead } from '#src/feeds/guideFeedHead.ts';
import { jsonFeed } from '#src/feeds/jsonFeed.ts';
import { languageOf, otherLanguages } from '#src/site/languages.ts';

export function getStaticPaths() {
  return otherLanguages.map(({ id }) => ({ params: { lang: id } }));
}

/** The guides of a translation as a JSON Feed, newest first. */
export async function GET({ params }: APIContext) {
  const language = languageOf(params['lang']);
  return jsonFeed(guideFeedHead(language, 'feed.json'), await guideEntries(language));
}
