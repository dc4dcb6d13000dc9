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
  return translations.map(({ id, data: { nextText, ...words }, ...translation }) => {
    const slug = id.slice(language.length + 1);
    const guide = guides.find((entry) => entry.id === slug);
    if (guide === undefined) {
      throw new Error(
        `${translation.filePath ?? id}: there is no English guide "${slug}" to translate. ` +
          'Name the file as the guide in content/guides/.',
      );
    }
    const { translatedFrom: _, ...said } = words;
    // What changed in the English text says nothing about the translation.
    const { changes: __, ...facts } = guide.data;
    const data = { ...facts, ...said, next: { ...guide.data.next, text: nextText } };
    return { ...translation, id: slug, collection: 'guides', data };
  });
}
