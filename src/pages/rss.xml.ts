import { getCollection } from 'astro:content';
import rss from '@astrojs/rss';
import { site } from '#src/site/site.ts';

/** The guides as a feed, newest first. */
export async function GET() {
  const guides = (await getCollection('guides')).sort(
    (a, b) => b.data.published.localeCompare(a.data.published) || a.id.localeCompare(b.id),
  );
  return rss({
    title: `${site.name}: guides`,
    description: site.tagline,
    site: site.origin,
    customData: `<language>${site.language.toLowerCase()}</language>`,
    items: guides.map((guide) => ({
      title: guide.data.title,
      description: guide.data.answer,
      pubDate: new Date(guide.data.published),
      categories: [...guide.data.topics],
      link: `/guides/${guide.id}/`,
    })),
  });
}
