import { persistentAtom } from '@nanostores/persistent';
import type { WritableAtom } from 'nanostores';
import { keyPrefix } from './keyPrefix.ts';
import { useDeviceStorage } from './persistentEngine.ts';

/**
 * A list of ids that is kept on this device: the steps of a plan that are ticked off, the place
 * on a reading path, the pages saved for later. `key` is without the site's prefix.
 */
export function createDeviceTicks(key: string): WritableAtom<readonly string[]> {
  useDeviceStorage();
  return persistentAtom<readonly string[]>(keyPrefix + key, [], {
    encode: JSON.stringify,
    decode: parseTicks,
  });
}

/** Reads ticks back; a damaged entry counts as none. */
export function parseTicks(stored: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(stored);
    return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
