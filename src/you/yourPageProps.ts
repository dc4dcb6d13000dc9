import type { ResultForm } from '#src/domain/profile/resultForm.ts';

/** What the page knows of the site: the forms of its results and its plans. */
export type YourPageProps = {
  readonly siteName: string;
  readonly forms: readonly ResultForm[];
  readonly plans: readonly PlanOutline[];
};

export type PlanOutline = {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly {
    readonly id: string;
    readonly week: number;
    readonly minutes: number;
    readonly title: string;
    readonly do: string;
  }[];
};
