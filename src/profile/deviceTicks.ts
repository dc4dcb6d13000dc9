import { persistentAtom } from '@nanostores/persistent';
import type { WritableAtom } from 'nanostores';
import { keyPrefix } from '#src/profile/keyPrefix.ts';
import { useDeviceStorage } from '#src/profile/persistentEngine.ts';

/** The steps of a plan that are ticked off on this device, by step id. */
export function createPlanTicks(planId: string): WritableAtom<readonly string[]> {
  useDeviceStorage();
  return persistentAtom<readonly string[]>(`${keyPrefix}plan/${planId}`, [], {
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
