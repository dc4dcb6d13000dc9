import { persistentAtom } from '@nanostores/persistent';
import type { WritableAtom } from 'nanostores';
import { keyPrefix } from './keyPrefix.ts';
import { useDeviceStorage } from './persistentEngine.ts';

/** A result that the person chose to keep: scores only, no answers. */
export type KeptResult = {
  readonly quiz: string;
  readonly version: number;
  /** When it was kept, as an ISO date and time. */
  readonly at: string;
  readonly dimensions: Readonly<Record<string, number>>;
  readonly overall: number | undefined;
};

const most = 100;

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
  return [result, ...history].slice(0, most);
}

/** Reads kept results back; entries that are damaged are left out. */
export function parseHistory(stored: string): readonly KeptResult[] {
  try {
    const value: unknown = JSON.parse(stored);
    return Array.isArray(value) ? value.filter(isKeptResult).slice(0, most) : [];
  } catch {
    return [];
  }
}

function isKeptResult(value: unknown): value is KeptResult {
  if (typeof value !== 'object' || value === null) return false;
  const { quiz, version, at, dimensions, overall } = value as Record<string, unknown>;
  return (
    typeof quiz === 'string' &&
    typeof version === 'number' &&
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at)) &&
    typeof dimensions === 'object' &&
    dimensions !== null &&
    Object.values(dimensions).every(isScore) &&
    (overall === undefined || isScore(overall))
  );
}

function isScore(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 100;
}
