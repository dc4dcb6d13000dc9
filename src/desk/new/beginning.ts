import type { ContentFile } from '../reading/contentFile.ts';
import type { ContentIds } from '../reading/contentIds.ts';

/** What a new file is made from. */
export type Beginning = {
  /** As YAML writes it. */
  readonly title: string;
  readonly slug: string;
  /** A day such as `2026-11-24`. */
  readonly today: string;
  /** Those of content/, which give it real neighbours. */
  readonly files: readonly ContentFile[];
  readonly ids: ContentIds;
};
