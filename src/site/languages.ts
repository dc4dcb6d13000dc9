import { site } from './site.ts';

/**
 * The languages of the site. English is the one that everything is written in first; each of the
 * others is a line here and a folder `content/<id>/`. `docs/tasks/add-a-language.md` has the steps.
 */
export const languages = [
  { id: 'en', tag: site.language, name: 'English', prefix: '' },
  { id: 'es', tag: 'es', name: 'Español', prefix: '/es' },
] as const;

export type Language = (typeof languages)[number];
export type LanguageId = Language['id'];

const [firstLanguage, ...others] = languages;

/** The languages that are translations, each under an address of its own. */
export const otherLanguages: readonly Language[] = others;

/** The language with an id, such as `Astro.currentLocale`; English without one. */
export function languageOf(id: string | undefined): Language {
  return languages.find((language) => language.id === id) ?? firstLanguage;
}

/** The language of a file of `content/`, by its folder. */
export function languageOfFile(path: string): Language {
  return languageOf(/\bcontent\/([a-z]{2})\//.exec(path)?.[1]);
}
