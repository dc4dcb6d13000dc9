import { getCollection } from 'astro:content';
import { publicIssues } from '#src/newsletter/publicIssues.ts';
import { type ShareImageText, shareImage } from '#src/site/shareImage.ts';
import { site } from '#src/site/site.ts';

/** One share image for each guide, plan, path and quiz, and one for everything else. */
export async function getStaticPaths() {
  const guides = await getCollection('guides');
  const plans = await getCollection('plans');
  const paths = await getCollection('paths');
  const quizzes = await getCollection('quizzes');
  const issues = await publicIssues();
  return [
    entry('site', 'Guides and a private check', site.tagline),
    ...guides.map(({ id, data }) => entry(`guides/${id}`, 'Guide', data.title)),
    ...plans.map(({ id, data }) => entry(`plans/${id}`, 'Plan', data.title)),
    ...paths.map(({ id, data }) => entry(`paths/${id}`, 'Reading path', data.title)),
    ...issues.map(({ id, data }) => entry(`newsletter/${id}`, 'The monthly letter', data.title)),
    ...quizzes.map(({ id, data }) => entry(`quizzes/${id}`, 'Check', data.title)),
  ];
}

function entry(path: string, kicker: string, title: string) {
  return { params: { path }, props: { kicker, title } satisfies ShareImageText };
}

export async function GET({ props }: { props: ShareImageText }) {
  const image = await shareImage(props);
  return new Response(new Uint8Array(image), { headers: { 'Content-Type': 'image/png' } });
}
