import { type CollectionEntry, getCollection } from 'astro:content';

/** The issues that are not drafts, newest first. */
export async function publicIssues(): Promise<CollectionEntry<'newsletter'>[]> {
  const issues = await getCollection('newsletter', ({ data }) => !data.draft);
  return issues.sort((a, b) => b.id.localeCompare(a.id));
}
