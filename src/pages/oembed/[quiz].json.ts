import { getCollection } from 'astro:content';
import { oembedOf } from '#src/embed/oembed.ts';
import { site } from '#src/site/site.ts';

export async function getStaticPaths() {
  const quizzes = await getCollection('quizzes');
  return quizzes.map(({ id, data }) => ({ params: { quiz: id }, props: { title: data.title } }));
}

type Asked = { params: { quiz: string }; props: { title: string } };

/** How to show a quiz elsewhere. The server fits it to the room that was asked for. */
export function GET({ params: { quiz }, props: { title } }: Asked) {
  const { name: siteName, origin } = site;
  return Response.json(oembedOf({ quiz, title, siteName, origin }));
}
