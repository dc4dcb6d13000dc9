/** A plan: a few weeks of small steps. Editors write plans in `content/plans/`. */
export type Plan = {
  readonly id: string;
  readonly title: string;
  readonly weeks: number;
  readonly minutesPerWeek: number;
  /** Ids of the quiz dimensions that the plan serves. */
  readonly dimensions: readonly string[];
  readonly steps: readonly PlanStep[];
};

export type PlanStep = {
  readonly id: string;
  /** The week it belongs to, from 1. */
  readonly week: number;
  readonly minutes: number;
  readonly title: string;
  readonly do: string;
  /** A message or question to adapt. */
  readonly words?: string | undefined;
};
