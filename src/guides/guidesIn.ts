import { type CollectionEntry, getCollection } from 'astro:content';
import type { LanguageId } from '#src/site/languages.ts';

/**
 * The guides that a language has. A translation brings its words; topics, order, dates and where
 * it leads come from the English guide of the same name.
 */
export async function guidesIn(language: LanguageId): Promise<CollectionEntry<'guides'>[]> {
  const guides = await getCollection('guides');
  if (language === 'en') return guides;
  const translations = await getCollection('translatedGuides', ({ id }) =>
    id.startsWith(`${language}/`),
  );
  return translations.map(({ id, data: translated, ...translation }) => {
    const slug = id.slice(language.length + 1);
    const guide = guides.find((entry) => entry.id === slug);
    if (guide === undefined) {
      throw new Error(
        `${translation.filePath ?? id}: there is no English guide "${slug}" to translate. ` +
          'Name the file as the guide in content/guides/.',
      );
    }
    const { title, question, answer, author, nextText } = translated;
    const next = { ...guide.data.next, text: nextText };
    // What changed in the English text says nothing about the translation.
    const data = { ...guide.data, title, question, answer, author, next, changes: undefined };
    return { ...translation, id: slug, collection: 'guides', data };
  });
}
