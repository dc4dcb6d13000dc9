import { didYouMean } from '../text/didYouMean.ts';
import { type PathStep, type PathStepKind, type ReadingPath, stepId } from './readingPath.ts';

/** Something wrong with a reading path, with the place in its data and what to do. */
export type PathProblem = {
  /** Keys and indexes that lead to the place, e.g. `['steps', 3, 'slug']`. */
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly cure: string;
};

/** What a path may lead through, by the kind of step. */
export type KnownSteps = Readonly<Record<Exclude<PathStepKind, 'map'>, readonly string[]>>;

/** How many guides a path has: fewer is a link, and more is a shelf. */
export const pathGuides = { fewest: 4, most: 7 } as const;

/**
 * Everything that is wrong with the sense of a path whose shape is right: pages that do not
 * exist, too few or too many guides, nothing to find out about oneself, nothing to do at the end.
 */
export function checkPath({ steps }: ReadingPath, known: KnownSteps): PathProblem[] {
  return [...steps.flatMap((step, index) => checkStep(steps, step, index, known)), ...count(steps)];
}

function checkStep(
  steps: readonly PathStep[],
  step: PathStep,
  index: number,
  known: KnownSteps,
): PathProblem[] {
  const { kind, slug, why } = step;
  const problems: PathProblem[] = [];
  const add = (field: string, message: string, cure: string) =>
    problems.push({ path: ['steps', index, field], message, cure });
  if (kind === 'map') {
    if (slug !== undefined) {
      add('slug', `The map has no slug, and here it is "${slug}".`, 'Take the slug out.');
    }
  } else if (slug === undefined) {
    add('kind', `The ${kind} of step ${String(index + 1)} has no name.`, 'Add its "slug".');
  } else if (!known[kind].includes(slug)) {
    const near = didYouMean(slug, known[kind]);
    add(
      'slug',
      `There is no ${kind} "${slug}".`,
      near === undefined
        ? `There ${known[kind].length === 0 ? 'is none yet' : `are ${known[kind].join(', ')}`}.`
        : `Did you mean "${near}"?`,
    );
  }
  const before = steps.slice(0, index);
  if (before.some((earlier) => stepId(earlier) === stepId(step))) {
    add('kind', `The ${kind} ${slug ?? ''} stands twice.`, 'Keep the place where it helps most.');
  }
  if (before.some((earlier) => earlier.why === why)) {
    add('why', 'Two steps have the same reason.', 'Say why this page stands at this place.');
  }
  return problems;
}

function count(steps: readonly PathStep[]): PathProblem[] {
  const problems: PathProblem[] = [];
  const add = (message: string, cure: string) => problems.push({ path: ['steps'], message, cure });
  const of = (...kinds: readonly PathStepKind[]) =>
    steps.filter(({ kind }) => kinds.includes(kind)).length;
  const guides = of('guide');
  const range = `A path has ${String(pathGuides.fewest)} to ${String(pathGuides.most)}.`;
  if (guides < pathGuides.fewest || guides > pathGuides.most) {
    add(`The path has ${String(guides)} ${guides === 1 ? 'guide' : 'guides'}.`, range);
  }
  if (of('quiz', 'map') === 0) {
    add(
      'The path has no check and no map.',
      'Add a step with "kind: quiz" or "kind: map" where the reader should look at their own network.',
    );
  }
  if (of('plan') !== 1) {
    add(
      `The path has ${of('plan') === 0 ? 'no plan' : `${String(of('plan'))} plans`}.`,
      'End it with one step of "kind: plan", so that reading turns into something done.',
    );
  } else if (steps.at(-1)?.kind !== 'plan') {
    add('The path does not end with its plan.', 'Move the plan to the end.');
  }
  return problems;
}
