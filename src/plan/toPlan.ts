import type { CollectionEntry } from 'astro:content';
import type { Plan } from '#src/domain/plan/plan.ts';

/** The plan as the rules know it, from its entry in the content. */
export function toPlan({ id, data }: CollectionEntry<'plans'>): Plan {
  const { title, weeks, minutesPerWeek, dimensions, steps } = data;
  return { id, title, weeks, minutesPerWeek, dimensions, steps };
}
