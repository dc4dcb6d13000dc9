/** A step as far as a place on the path needs it. */
export type TimedStep = {
  readonly id: string;
  /** Minutes to read or to answer; a plan has its own weeks and takes none here. */
  readonly minutes: number;
};

/** Where somebody stands on a path. */
export type Place<Step extends TimedStep> = {
  readonly done: number;
  /** The first step that is not ticked; `undefined` when all are. */
  readonly next: Step | undefined;
  /** Minutes of the steps that are not ticked. */
  readonly minutesLeft: number;
};

/**
 * Works out a place from what is ticked. Ticks of steps that are no longer on the path count for
 * nothing, and a step may be ticked before an earlier one.
 */
export function placeOnPath<Step extends TimedStep>(
  steps: readonly Step[],
  ticks: readonly string[],
): Place<Step> {
  const open = steps.filter(({ id }) => !ticks.includes(id));
  return {
    done: steps.length - open.length,
    next: open[0],
    minutesLeft: open.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}
