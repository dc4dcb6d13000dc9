import { readWordFile } from './readWordFile.ts';
import { synonymFaults } from './wordFileFaults.ts';

/** The groups of `content/synonyms.yaml`, as texts. Throws as `readWordFile` does. */
export function readSynonyms(path: string, text: string): string[][] {
  const groups = readWordFile(path, text, synonymFaults) as (string | number)[][];
  return groups.map((group) => group.map(String));
}
