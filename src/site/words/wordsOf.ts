import { readFileSync, statSync } from 'node:fs';
import type { LanguageId } from '../languages.ts';
import { english, type Words } from './english.ts';
import { overlaidOrThrow, overlayFile } from './overlayFile.ts';

const read = new Map<string, { readonly at: number; readonly words: Words }>();

/**
 * The interface's words in a language, for pages; islands get the part they need as a prop.
 *
 * @throws with file, line and cure for every word that is missing
 */
export function wordsOf(language: LanguageId): Words {
  if (language === 'en') return english;
  const file = `content/${language}/words.yaml`;
  const at = statSync(file).mtimeMs;
  const before = read.get(file);
  if (before?.at === at) return before.words;
  const words = overlaidOrThrow(overlayFile<Words>(file, readFileSync(file, 'utf8'), english));
  read.set(file, { at, words });
  return words;
}
