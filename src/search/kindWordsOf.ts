import type { LanguageId } from '#src/site/languages.ts';
import { wordsOf } from '#src/site/words/wordsOf.ts';
import { type KindWords, pageKinds } from './siteWords.ts';

/** What readers of a language may call the pages of each kind, from the interface's words. */
export function kindWordsOf(language: LanguageId): KindWords {
  const { kinds } = wordsOf(language).search;
  return Object.fromEntries(pageKinds.map((kind) => [kind, kinds[kind].typed])) as KindWords;
}
