import type { ResultForm } from '#src/domain/profile/resultForm.ts';

/** What the page knows of the site: the forms of its results, its plans and its reading paths. */
export type YourPageProps = {
  readonly siteName: string;
  /** Paragraphs that the page brings, so that its script need not. */
  readonly texts: Readonly<Record<'fleeting' | 'nothing' | 'answers' | 'erase', string>>;
  readonly forms: readonly ResultForm[];
  readonly plans: readonly PlanOutline[];
  readonly paths: readonly PathOutline[];
  /** What the pages are called whose progress is remembered, by the key of the memory. */
  readonly titles: Readonly<Record<string, string>>;
};

/** A reading path as far as a reader's place on it needs it. */
export type PathOutline = {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly {
    readonly id: string;
    readonly minutes: number;
    readonly title: string;
  }[];
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
