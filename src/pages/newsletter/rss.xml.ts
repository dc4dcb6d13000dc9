import rss from '@astrojs/rss';
import { publicIssues } from '#src/newsletter/publicIssues.ts';
import { site } from '#src/site/site.ts';

/** The letters as a feed, newest first. */
export async function GET() {
  const issues = await publicIssues();
  return rss({
    title: `${site.name}: the monthly letter`,
    description: 'One guide, one exercise, once a month.',
    site: site.origin,
    customData: `<language>${site.language.toLowerCase()}</language>`,
    items: issues.map(({ id, data }) => ({
      title: data.title,
      description: data.summary,
      pubDate: new Date(data.date),
      categories: [...data.topics],
      link: `/newsletter/${id}/`,
    })),
  });
}
