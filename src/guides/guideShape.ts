import { z } from 'zod';
import { datesInOrder, distinct, editorialFields, line, slug } from '#src/site/contentFields.ts';

/** Where a reader goes next, and why. */
const nextStep = z.strictObject({
  kind: z.enum(['quiz', 'plan', 'guide']),
  slug,
  /** One short sentence that says why. */
  text: line(10, 160),
});

/** Front matter of content/guides/*.md. */
export const guideShape = z
  .strictObject({
    title: line(20, 90),
    ...editorialFields,
    /** Slugs of other guides. */
    related: distinct(slug, 2, 4),
    next: nextStep,
    /** Whether the page carries the job-search form when the site has one. */
    jobSearch: z.boolean().default(false),
    /** Questions of a quiz shown inside the guide. */
    quickLook: z
      .strictObject({ quiz: slug, questions: distinct(z.string().min(1), 1, 4) })
      .optional(),
  })
  .superRefine(datesInOrder);

export type GuideFields = z.infer<typeof guideShape>;
