import { searchWords } from '#src/domain/search/searchWords.ts';
import { readWordFile } from './readWordFile.ts';
import { stopWordFaults } from './wordFileFaults.ts';

/**
 * The words of `content/<language>/stop-words.yaml` as search compares them, without accents.
 * Throws as `readWordFile` does.
 */
export function readStopWords(path: string, text: string): string[] {
  return [...new Set(searchWords(readWordFile(path, text, stopWordFaults) as string))].sort();
}
