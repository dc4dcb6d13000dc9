import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { guideShape } from '#src/guides/guideShape.ts';
import { translatedGuideShape } from '#src/guides/translatedGuideShape.ts';
import { consentShape } from '#src/newsletter/consentShape.ts';
import { issueShape } from '#src/newsletter/issueShape.ts';
import { pathShape } from '#src/paths/pathShape.ts';
import { planShape } from '#src/plan/planShape.ts';
import { quizLoader } from '#src/quiz/quizLoader.ts';
import { quizShape } from '#src/quiz/quizShape.ts';
import { pageShape } from '#src/site/pageShape.ts';
import { referenceShape } from '#src/site/referenceShape.ts';
import { topicShape } from '#src/site/topicShape.ts';

/** The texts of one folder. */
function texts(folder: string) {
  return glob({ base: `./content/${folder}`, pattern: '*.{md,mdx}' });
}

export const collections = {
  quizzes: defineCollection({ loader: quizLoader(), schema: quizShape }),
  guides: defineCollection({ loader: texts('guides'), schema: guideShape }),
  /** Ids are `es/weak-ties`: the folder of the language, then the guide. */
  translatedGuides: defineCollection({
    loader: glob({
      base: './content',
      pattern: '[a-z][a-z]/guides/*.{md,mdx}',
      generateId: ({ entry }) => entry.replace('/guides/', '/').replace(/\.mdx?$/, ''),
    }),
    schema: translatedGuideShape,
  }),
  paths: defineCollection({ loader: texts('paths'), schema: pathShape }),
  plans: defineCollection({ loader: texts('plans'), schema: planShape }),
  newsletter: defineCollection({ loader: texts('newsletter'), schema: issueShape }),
  consent: defineCollection({
    loader: file('content/newsletter/consent.yaml'),
    schema: consentShape,
  }),
  pages: defineCollection({ loader: texts('pages'), schema: pageShape }),
  topics: defineCollection({ loader: file('content/topics.yaml'), schema: topicShape }),
  references: defineCollection({ loader: file('content/references.json'), schema: referenceShape }),
};
