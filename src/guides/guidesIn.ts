import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import type { LanguageId } from '#src/site/languages.ts';

/** The guides that a language has. */
export async function guidesIn(language: LanguageId): Promise<CollectionEntry<'guides'>[]> {
  if (language === 'en') return getCollection('guides');
  const translations = await getCollection('translatedGuides', ({ id }) =>
    id.startsWith(`${language}/`),
  );
  return Promise.all(translations.map((translation) => asGuide(translation, language)));
}

/** A guide in a language, by the name of its file; `undefined` when the language has none of it. */
export async function guideIn(
  language: LanguageId,
  slug: string,
): Promise<CollectionEntry<'guides'> | undefined> {
  if (language === 'en') return getEntry('guides', slug);
  const translation = await getEntry('translatedGuides', `${language}/${slug}`);
  return translation && asGuide(translation, language);
}

/**
 * A translation brings its words; topics, order, dates and where it leads come from the English
 * guide of the same name.
 */
async function asGuide(
  { id, data: translated, ...translation }: CollectionEntry<'translatedGuides'>,
  language: LanguageId,
): Promise<CollectionEntry<'guides'>> {
  const slug = id.slice(language.length + 1);
  const guide = await getEntry('guides', slug);
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
}
