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
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${site.language.toLowerCase()}</language>`,
    items: guides.map((guide) => ({
      title: guide.data.title,
      description: guide.data.answer,
      pubDate: new Date(guide.data.published),
      customData: updatedOf(guide.data.changes?.[0]?.date),
      categories: [...guide.data.topics],
      link: `/guides/${guide.id}/`,
    })),
  });
}

/** RSS has no word of its own for the day of a change; that of Atom is understood in its place. */
function updatedOf(day: string | undefined): string {
  return day === undefined ? '' : `<atom:updated>${day}T00:00:00Z</atom:updated>`;
}
