import { readFileSync } from 'node:fs';
import { getCollection } from 'astro:content';
import type { LanguageId } from './languages.ts';
import { isTopicWord } from './topicShape.ts';
import { overlaidOrThrow, overlayFile } from './words/overlayFile.ts';

/** The topics in their order, with title and summary in a language. */
export async function topicsIn(language: LanguageId) {
  const topics = (await getCollection('topics'))
    .map(({ id, data }) => ({ ...data, id }))
    .sort((a, b) => a.order - b.order);
  if (language === 'en') return topics;
  const file = `content/${language}/topics.yaml`;
  return overlaidOrThrow(overlayFile(file, readFileSync(file, 'utf8'), topics, isTopicWord));
}
