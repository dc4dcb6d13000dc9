/** A reading path: what one kind of reader reads and does, in order. Editors write them in `content/paths/`. */
export type ReadingPath = {
  readonly steps: readonly PathStep[];
};

/** One page on the way, and why it stands here for this reader. */
export type PathStep = {
  readonly kind: PathStepKind;
  /** The name of the guide, quiz or plan; a map has none. */
  readonly slug?: string | undefined;
  /** One sentence. */
  readonly why: string;
};

export type PathStepKind = (typeof pathStepKinds)[number];
export const pathStepKinds = ['guide', 'quiz', 'map', 'plan'] as const;

/** What a device keeps of a step: `guide-weak-ties`, or `map`. */
export function stepId({ kind, slug }: Pick<PathStep, 'kind' | 'slug'>): string {
  return slug === undefined ? kind : `${kind}-${slug}`;
}
