import { getCollection } from 'astro:content';
import type { LetterFacts } from '#src/domain/newsletter/letterFacts.ts';

/** What the forms show and the server checks against. */
export async function letterFacts(): Promise<LetterFacts> {
  const consent = await getCollection('consent');
  const topics = await getCollection('topics');
  return {
    consent: consent
      .map(({ data }) => ({ version: data.id, wording: data.wording }))
      .sort((a, b) => a.version.localeCompare(b.version)),
    topics: topics
      .sort((a, b) => a.data.order - b.data.order)
      .map(({ data }) => ({ id: data.id, title: data.title })),
  };
}
