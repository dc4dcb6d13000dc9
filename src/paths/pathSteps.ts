import { type CollectionEntry, getCollection } from 'astro:content';
import { type PathStepKind, stepId } from '#src/domain/path/readingPath.ts';

/** A step of a path with what its page says of itself. */
export type PathPageStep = {
  readonly id: string;
  readonly kind: PathStepKind;
  readonly title: string;
  readonly href: string;
  /** Minutes to read or to answer; 0 for a plan. */
  readonly minutes: number;
  /** What it takes, in words: `Guide, 6 min read, 10 min exercise`. */
  readonly takes: string;
  readonly why: string;
};

/** As the map says of itself. */
const mapMinutes = 10;

/** The steps of a path, looked up. Throws for a page that is not there; the desk says it better. */
export async function pathSteps({
  data,
}: CollectionEntry<'paths'>): Promise<readonly PathPageStep[]> {
  const [guides, quizzes, plans] = await Promise.all([
    getCollection('guides'),
    getCollection('quizzes'),
    getCollection('plans'),
  ]);
  return data.steps.map((step) => {
    const { kind, slug = '', why } = step;
    const common = { id: stepId(step), kind, why };
    switch (kind) {
      case 'guide': {
        const { title, outline } = named(guides, slug).data;
        const { minutes, exerciseMinutes } = outline;
        const takes = `Guide, ${String(minutes)} min read, ${String(exerciseMinutes)} min to do`;
        return { ...common, title, href: `/guides/${slug}/`, minutes, takes };
      }
      case 'quiz': {
        const { title, minutes } = named(quizzes, slug).data;
        const takes = `Check, ${String(minutes)} min`;
        return { ...common, title, href: `/quizzes/${slug}/`, minutes, takes };
      }
      case 'map': {
        const takes = `Map, about ${String(mapMinutes)} min`;
        return { ...common, title: 'Map your network', href: '/map/', minutes: mapMinutes, takes };
      }
      case 'plan': {
        const { title, weeks, minutesPerWeek } = named(plans, slug).data;
        const time = `${String(weeks)} ${weeks === 1 ? 'week' : 'weeks'}, about ${String(minutesPerWeek)} min a week`;
        const takes = `Plan, ${time}`;
        return { ...common, title, href: `/plans/${slug}/`, minutes: 0, takes };
      }
    }
  });
}

function named<Entry extends { readonly id: string }>(entries: readonly Entry[], id: string) {
  const entry = entries.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`A path leads to "${id}", which does not exist.`);
  return entry;
}

/** Minutes of all steps before the plan, and how many steps there are, in words. */
export function pathTime(steps: readonly PathPageStep[]): string {
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
  return `${String(steps.length)} steps, ${String(minutes)} minutes, then the plan`;
}
