import { getCollection } from 'astro:content';
import { guidesIn } from '#src/guides/guidesIn.ts';
import { publicIssues } from '#src/newsletter/publicIssues.ts';
import { type Language, languageOf } from '#src/site/languages.ts';

/** A page of the site as feeds name it. */
export type FeedEntry = {
  /** Path from the root. */
  readonly path: string;
  readonly title: string;
  /** The answer or the summary at its head, as plain text. */
  readonly summary: string;
  /** Day as `2026-11-24`. */
  readonly published: string;
  /** Day of the last change that a reader may care for; absent when there was none. */
  readonly changed?: string | undefined;
  /** Ids of topics, the main one first; a reading path has none. */
  readonly topics: readonly string[];
  readonly author: string;
};

/** The guides that a language has, newest first. */
export async function guideEntries({ id: language, prefix }: Language): Promise<FeedEntry[]> {
  const guides = await guidesIn(language);
  return newestFirst(
    guides.map(({ id, data }) => ({
      ...data,
      path: `${prefix}/guides/${id}/`,
      summary: data.answer,
      changed: data.changes?.[0]?.date,
    })),
  );
}

/** The letters that are not drafts, newest first. */
export async function letterEntries(): Promise<FeedEntry[]> {
  const letters = await publicIssues();
  return letters.map(({ id, data }) => ({
    ...data,
    path: `/newsletter/${id}/`,
    published: data.date,
  }));
}

/** Guides, plans, reading paths and letters, newest first. */
export async function allEntries(): Promise<FeedEntry[]> {
  const plans = await getCollection('plans');
  const paths = await getCollection('paths');
  return newestFirst([
    ...(await guideEntries(languageOf('en'))),
    ...plans.map(({ id, data }) => ({ ...data, path: `/plans/${id}/`, summary: data.answer })),
    ...paths.map(({ id, data }) => ({
      ...data,
      path: `/paths/${id}/`,
      summary: data.answer,
      topics: [],
    })),
    ...(await letterEntries()),
  ]);
}

function newestFirst(entries: readonly FeedEntry[]): FeedEntry[] {
  return entries.toSorted(
    (a, b) => b.published.localeCompare(a.published) || a.path.localeCompare(b.path),
  );
}
