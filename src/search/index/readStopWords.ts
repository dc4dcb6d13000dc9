import { searchWords } from '#src/domain/search/searchWords.ts';
import { readYaml } from './readSynonyms.ts';

/**
 * The words of `content/<language>/stop-words.yaml` as search compares them, without accents.
 * Throws with the path given and the cure when the file is not a text.
 */
export function readStopWords(path: string, text: string): string[] {
  const data = readYaml(path, text);
  if (typeof data !== 'string') throw new Error(`${path}: must be words with spaces between them.`);
  return [...new Set(searchWords(data))].sort();
}
