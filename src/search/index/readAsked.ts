import { readWordFile } from './readWordFile.ts';
import { askedFaults } from './wordFileFaults.ts';

/**
 * The lines of `content/asked.yaml`, by address: what readers type when that page is what they
 * need. Throws as `readWordFile` does.
 */
export function readAsked(path: string, text: string): ReadonlyMap<string, readonly string[]> {
  const lines = readWordFile(path, text, askedFaults) as Record<string, string[]> | null;
  return new Map(Object.entries(lines ?? {}));
}
