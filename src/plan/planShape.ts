import { z } from 'zod';
import { datesInOrder, distinct, editorialFields, line, slug } from '#src/site/contentFields.ts';

const planStep = z.strictObject({
  /** Unique in the plan; kept on readers' devices, so it must not change later. */
  id: slug,
  week: z.int().min(1).max(12),
  minutes: z.int().min(1).max(120),
  title: line(10, 90),
  do: line(40, 700),
  /** A message or question to adapt. */
  words: z.string().trim().min(10).max(700).optional(),
});

/** Front matter of content/plans/*.md. */
export const planShape = z
  .strictObject({
    title: line(12, 90),
    ...editorialFields,
    weeks: z.int().min(1).max(12),
    minutesPerWeek: z.int().min(5).max(240),
    /** Ids of quiz dimensions that the plan serves. */
    dimensions: distinct(slug, 1, 6),
    steps: z.array(planStep).min(1).max(36),
    record: line(20, 500),
    stop: line(20, 500),
    untested: line(20, 300),
    guides: distinct(slug, 1, 4),
  })
  .superRefine(datesInOrder)
  .superRefine((plan, context) => {
    const ids = new Set<string>();
    for (const [index, step] of plan.steps.entries()) {
      if (ids.has(step.id)) {
        context.addIssue({
          code: 'custom',
          path: ['steps', index, 'id'],
          message: `"${step.id}" is the id of an earlier step`,
        });
      }
      ids.add(step.id);
      if (step.week > plan.weeks) {
        context.addIssue({
          code: 'custom',
          path: ['steps', index, 'week'],
          message: `is week ${step.week} of a plan of ${plan.weeks} weeks`,
        });
      }
    }
    for (let week = 1; week <= plan.weeks; week += 1) {
      const steps = plan.steps.filter((step) => step.week === week);
      if (steps.length < 1 || steps.length > 3) {
        context.addIssue({
          code: 'custom',
          path: ['steps'],
          message: `week ${week} has ${steps.length} steps; a week takes one to three`,
        });
      }
    }
  });

export type PlanFields = z.infer<typeof planShape>;
