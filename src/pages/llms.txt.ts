import { getCollection } from 'astro:content';
import { guidesOfTopic } from '#src/guides/guideOrder.ts';
import { site } from '#src/site/site.ts';

/**
 * The site in one page of Markdown for programs that read on somebody's behalf, in the form of
 * https://llmstxt.org: a title, a summary, and links in sections, each with one line.
 */
export async function GET() {
  const guides = await getCollection('guides');
  const topics = (await getCollection('topics')).sort((a, b) => a.data.order - b.data.order);
  const byOrder = <Entry extends { data: { order: number } }>(entries: Entry[]) =>
    entries.sort((a, b) => a.data.order - b.data.order);
  const plans = byOrder(await getCollection('plans'));
  const paths = byOrder(await getCollection('paths'));
  const quizzes = await getCollection('quizzes');
  const sections = [
    ...topics.map(({ id, data }) =>
      section(
        `Guides: ${data.title}`,
        guidesOfTopic(guides, id).map((guide) =>
          link(guide.data.title, `/guides/${guide.id}/`, guide.data.answer),
        ),
      ),
    ),
    section(
      'Plans',
      plans.map(({ id, data }) => link(data.title, `/plans/${id}/`, data.answer)),
    ),
    section('Checks', [
      ...quizzes.map(({ id, data }) => link(data.title, `/quizzes/${id}/`, data.summary)),
      link(
        'Map your network',
        '/map/',
        'Put up to thirty people on a map and see how varied, open and supportive it is.',
      ),
    ]),
    section(
      'Reading paths',
      paths.map(({ id, data }) => link(data.title, `/paths/${id}/`, data.answer)),
    ),
    section('About this site', [
      link('How scores work', '/method/', 'What the checks measure, and what they cannot know.'),
      link('Sources', '/sources/', 'Every study that a page cites.'),
      link(
        'Editorial',
        '/editorial/',
        'Who writes, how facts are chosen, how mistakes are put right.',
      ),
    ]),
    section('Optional', [
      link('Everything new', '/feed.json', 'Guides, plans, paths and letters as a JSON Feed.'),
      link('Sitemap', '/sitemap-index.xml', 'Every page.'),
    ]),
  ];
  const head = `# ${site.name}\n\n> ${site.tagline}\n\nEach guide begins with its answer, says how strong the evidence is and ends with its sources. The answers below are those first lines.`;
  return new Response(`${[head, ...sections.filter((text) => text !== '')].join('\n\n')}\n`);
}

function section(title: string, links: readonly string[]): string {
  return links.length === 0 ? '' : `## ${title}\n\n${links.join('\n')}`;
}

function link(title: string, path: string, line: string): string {
  return `- [${title}](${site.origin}${path}): ${line.replaceAll(/\s+/g, ' ').trim()}`;
}
