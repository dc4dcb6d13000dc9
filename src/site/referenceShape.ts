import { z } from 'zod';

/** A person, or an organisation under `literal`. */
const author = z.union([
  z.strictObject({ family: z.string().min(1), given: z.string().min(1).optional() }),
  z.strictObject({ literal: z.string().min(1) }),
]);

/** How much a source can carry, in three steps. */
export const strength = z.enum(['strong', 'good', 'suggestive']);
export type Strength = z.infer<typeof strength>;

/** One entry of content/references.json: the part of CSL-JSON that the site prints. */
export const referenceShape = z
  .strictObject({
    id: z.string().regex(/^[a-z]+(?:-[a-z]+)*\d{4}[a-z]?$/, {
      error: 'must be a surname and a year in lower case, such as granovetter1973',
    }),
    type: z.enum([
      'article',
      'article-journal',
      'article-magazine',
      'article-newspaper',
      'book',
      'chapter',
      'dataset',
      'document',
      'paper-conference',
      'post',
      'post-weblog',
      'report',
      'thesis',
      'webpage',
    ]),
    title: z.string().min(3),
    author: z.array(author).min(1),
    issued: z.strictObject({
      'date-parts': z.tuple([z.array(z.int()).min(1).max(3)]),
    }),
    'container-title': z.string().min(1).optional(),
    publisher: z.string().min(1).optional(),
    genre: z.string().min(1).optional(),
    volume: z.string().min(1).optional(),
    issue: z.string().min(1).optional(),
    page: z.string().min(1).optional(),
    DOI: z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/, { error: 'must begin with 10. and hold no address' })
      .optional(),
    URL: z.url({ protocol: /^https?$/ }).optional(),
    custom: z.strictObject({
      strength,
      /** What it found, in one plain sentence. */
      finding: z.string().min(20).max(400),
      /** Where it stops, in one plain sentence. */
      limit: z.string().min(10).max(400),
      facts: z.array(z.string().regex(/^F\d{1,2}$/)).min(1),
    }),
  })
  .superRefine((reference, context) => {
    if (reference.DOI !== undefined && reference.URL !== undefined) {
      context.addIssue({ code: 'custom', path: ['URL'], message: 'is not needed beside a DOI' });
    }
  });

export type Reference = z.infer<typeof referenceShape>;
