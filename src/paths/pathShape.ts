import { z } from 'zod';
import { pathStepKinds } from '#src/domain/path/readingPath.ts';
import { datesInOrder, editorialFields, line, slug } from '#src/site/contentFields.ts';

const { question, answer, author, published, reviewed, reviewDue, order, namesMyths } =
  editorialFields;

/** Front matter of content/paths/*.md; what its steps may lead to is the rule of `checkPath`. */
export const pathShape = z
  .strictObject({
    title: line(12, 90),
    /** Whom it is for, as the end of "A path for": `people who look for work`. */
    reader: line(5, 40),
    question,
    answer,
    author,
    published,
    reviewed,
    reviewDue,
    order,
    namesMyths,
    steps: z.array(
      z.strictObject({
        kind: z.enum(pathStepKinds),
        slug: slug.optional(),
        /** Why this page stands here for this reader: one sentence. */
        why: line(40, 260).refine((text) => /[.?]$/.test(text), { error: 'must be a sentence' }),
      }),
    ),
  })
  .superRefine(datesInOrder);

export type PathFields = z.infer<typeof pathShape>;
