import { getCollection } from 'astro:content';
import { guidesIn } from '#src/guides/guidesIn.ts';
import { publicIssues } from '#src/newsletter/publicIssues.ts';
import { type ShareImageText, shareImage } from '#src/site/share/shareImage.ts';
import { quizIn } from '#src/quiz/quizIn.ts';
import { otherLanguages } from '#src/site/languages.ts';
import { site } from '#src/site/site.ts';
import { wordsOf } from '#src/site/words/wordsOf.ts';

/** One share image for each guide, plan, path and quiz, and one for everything else. */
export async function getStaticPaths() {
  const guides = await getCollection('guides');
  const plans = await getCollection('plans');
  const paths = await getCollection('paths');
  const quizzes = await getCollection('quizzes');
  const issues = await publicIssues();
  const translations = otherLanguages.map(async ({ id: language }) => {
    const words = wordsOf(language);
    const translated = await Promise.all(quizzes.map(({ id }) => quizIn(language, id)));
    return [
      entry(`${language}/site`, words.shell.about, words.tagline),
      ...(await guidesIn(language)).map(({ id, data }) =>
        entry(`${language}/guides/${id}`, words.guides.kind, data.title),
      ),
      ...translated.flatMap((quiz) =>
        quiz ? [entry(`${language}/quizzes/${quiz.id}`, words.quizPage.kind, quiz.title)] : [],
      ),
    ];
  });
  return [
    ...(await Promise.all(translations)).flat(),
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
