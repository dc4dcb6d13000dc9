import type { SearchLanguage } from './searchLanguage.ts';
import { stemWord } from './stemWord.ts';
import { stopWords } from './stopWords.ts';

/** English as search compares it. */
export const englishSearch: SearchLanguage = { stem: stemWord, stopWords };
