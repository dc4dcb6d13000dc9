import { z } from 'zod';
import {
  datesInOrder,
  day,
  distinct,
  editorialFields,
  line,
  slug,
} from '#src/site/contentFields.ts';

/** Where a reader goes next, and why. */
const nextStep = z.strictObject({
  kind: z.enum(['quiz', 'plan', 'guide']),
  slug,
  /** One short sentence that says why. */
  text: line(10, 160),
});

/** What changed in a guide that a reader may have read before. */
const change = z.strictObject({
  date: day,
  /** What is different for a reader, in one sentence. */
  note: line(20, 200).refine((text) => text.endsWith('.'), { error: 'must end with a full stop' }),
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
    /** The newest first; shown at the foot of the guide. */
    changes: z.array(change).min(1).max(12).optional(),
  })
  .superRefine(datesInOrder)
  .superRefine(({ published, changes = [] }, context) => {
    for (const [index, { date }] of changes.entries()) {
      const newer = changes[index - 1];
      const message =
        date < published
          ? `must not be before published (${published})`
          : newer !== undefined && date > newer.date
            ? `must not be after the change above it (${newer.date}): the newest stands first`
            : undefined;
      if (message !== undefined) {
        context.addIssue({ code: 'custom', path: ['changes', index, 'date'], message });
      }
    }
  });

export type GuideFields = z.infer<typeof guideShape>;
