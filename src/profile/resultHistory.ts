import { persistentAtom } from '@nanostores/persistent';
import type { WritableAtom } from 'nanostores';
import { type KeptResult, mostKept, parseKeptResult } from '#src/domain/profile/keptResult.ts';
import { keyPrefix } from './keyPrefix.ts';
import { useDeviceStorage } from './persistentEngine.ts';

/** The results kept on this device, newest first. */
export function createResultHistory(): WritableAtom<readonly KeptResult[]> {
  useDeviceStorage();
  return persistentAtom<readonly KeptResult[]>(`${keyPrefix}results`, [], {
    encode: JSON.stringify,
    decode: parseHistory,
  });
}

/** Puts a result in front of the ones kept before, up to a hundred in all. */
export function keepResult(
  history: readonly KeptResult[],
  result: KeptResult,
): readonly KeptResult[] {
  return [result, ...history].slice(0, mostKept);
}

/** Reads kept results back; entries that are damaged are left out. */
export function parseHistory(stored: string): readonly KeptResult[] {
  try {
    const value: unknown = JSON.parse(stored);
    if (!Array.isArray(value)) return [];
    return value
      .map(parseKeptResult)
      .filter((result) => typeof result !== 'string')
      .slice(0, mostKept);
  } catch {
    return [];
  }
}
