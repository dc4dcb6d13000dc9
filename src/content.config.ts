import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { guideShape } from '#src/guides/guideShape.ts';
import { outlinedTexts } from '#src/guides/outlinedTexts.ts';
import { textOutline, textOutlineShape } from '#src/guides/textOutline.ts';
import { textsAside } from '#src/guides/textsAside.ts';
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
function texts(folder: string, keep: { retainBody?: boolean } = {}) {
  return outlinedTexts(glob({ base: `./content/${folder}`, pattern: '*.{md,mdx}' }), keep);
}

/** What a loader of texts adds to their front matter, once that is checked. */
const outlined = { outline: textOutlineShape.default(textOutline('')) };

export const collections = {
  quizzes: defineCollection({ loader: quizLoader(), schema: quizShape }),
  guides: defineCollection({
    loader: textsAside(texts('guides')),
    schema: guideShape.safeExtend(outlined),
  }),
  /** Ids are `es/weak-ties`: the folder of the language, then the guide. */
  translatedGuides: defineCollection({
    loader: textsAside(
      outlinedTexts(
        glob({
          base: './content',
          pattern: '[a-z][a-z]/guides/*.{md,mdx}',
          generateId: ({ entry }) => entry.replace('/guides/', '/').replace(/\.mdx?$/, ''),
        }),
      ),
    ),
    schema: translatedGuideShape.safeExtend(outlined),
  }),
  paths: defineCollection({ loader: texts('paths'), schema: pathShape.safeExtend(outlined) }),
  plans: defineCollection({ loader: texts('plans'), schema: planShape.safeExtend(outlined) }),
  /** Mails are written from the text itself. */
  newsletter: defineCollection({
    loader: texts('newsletter', { retainBody: true }),
    schema: issueShape.safeExtend(outlined),
  }),
  consent: defineCollection({
    loader: file('content/newsletter/consent.yaml'),
    schema: consentShape,
  }),
  pages: defineCollection({ loader: texts('pages'), schema: pageShape.safeExtend(outlined) }),
  topics: defineCollection({ loader: file('content/topics.yaml'), schema: topicShape }),
  references: defineCollection({ loader: file('content/references.json'), schema: referenceShape }),
};
