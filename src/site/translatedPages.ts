import { readdirSync, statSync } from 'node:fs';
import type { Elsewhere } from '#src/domain/words/localLink.ts';
import { type Language, languages, otherLanguages } from './languages.ts';
import { site } from './site.ts';
import { wordsOf } from './words/wordsOf.ts';

/** Pages and feeds that every language has, by their English address. */
const always = ['/', '/guides/', '/search/', '/rss.xml'];

/** English addresses of all pages that a language has, by the files in its folder. */
export function translatedPages({ id }: Language): readonly string[] {
  return [
    ...always,
    ...slugsIn(`content/${id}/guides`).map((slug) => `/guides/${slug}/`),
    ...slugsIn(`content/${id}/quizzes`).flatMap((quiz) => [
      `/quizzes/${quiz}/`,
      `/quizzes/${quiz}/worksheet/`,
    ]),
  ];
}

/** A folder is read again when something in it came or went, and not for every page that asks. */
const known = new Map<string, { readonly changedAt: number; readonly slugs: readonly string[] }>();

function slugsIn(folder: string): readonly string[] {
  const changedAt = statSync(folder).mtimeMs;
  const before = known.get(folder);
  if (before?.changedAt === changedAt) return before.slugs;
  const slugs = readdirSync(folder).map((file) => file.replace(/\.[a-z]+$/, ''));
  known.set(folder, { changedAt, slugs });
  return slugs;
}

/** What the links of a language's pages need; absent for English, whose links are as written. */
export function elsewhereOf(language: Language): Elsewhere | undefined {
  if (language.id === 'en') return undefined;
  return {
    prefix: language.prefix,
    pages: translatedPages(language),
    inEnglish: wordsOf(language.id).inEnglish,
  };
}

export type Alternate = { readonly language: Language; readonly path: string };

/** The same page in every language that has it, itself included; empty when it has no counterpart. */
export function alternatesOf(path: string): readonly Alternate[] {
  const own = otherLanguages.find(({ prefix }) => path.startsWith(`${prefix}/`));
  const plain = own === undefined ? path : path.slice(own.prefix.length);
  const having = languages.filter(
    (language) => language.id === 'en' || translatedPages(language).includes(plain),
  );
  return having.length < 2
    ? []
    : having.map((language) => ({ language, path: language.prefix + plain }));
}

/** A page's place among the languages, for the head: `hreflang` and whole address. */
export function hreflangs(
  path: string,
): readonly { readonly hreflang: string; readonly href: string }[] {
  const links = alternatesOf(path).map(({ language, path: at }) => ({
    hreflang: language.id as string,
    href: site.origin + at,
  }));
  const [english] = links;
  return english === undefined ? [] : [...links, { hreflang: 'x-default', href: english.href }];
}
