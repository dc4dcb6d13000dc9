import type { Language } from '#src/site/languages.ts';
import { elsewhereOf } from '#src/site/translatedPages.ts';
import { wordsOf } from '#src/site/words/wordsOf.ts';
import type { QuizWords } from './quizWords.ts';

/** The words that the island of a quiz needs on a page in a language. */
export function quizWordsOf(language: Language): QuizWords {
  const elsewhere = elsewhereOf(language);
  const words = { ...wordsOf(language.id).quiz, tag: language.tag };
  return elsewhere === undefined ? words : { ...words, elsewhere };
}
