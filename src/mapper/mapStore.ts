import { persistentAtom } from '@nanostores/persistent';
import type { WritableAtom } from 'nanostores';
import { deviceStorage } from '#src/profile/deviceStorage.ts';
import { keyPrefix } from '#src/profile/keyPrefix.ts';
import { forgetMapArrivals } from '#src/profile/mapArrivals.ts';
import { useDeviceStorage } from '#src/profile/persistentEngine.ts';
import { freshMap, type MapProgress } from './mapProgress.ts';
import { parseMap, stringifyMap } from './parseMap.ts';

/** The key under which the map is kept on the device. */
export const mapKey = `${keyPrefix}map`;

/** The map on this device: saved with every change until it is erased. */
export function createMapStore(): WritableAtom<MapProgress> {
  useDeviceStorage();
  return persistentAtom<MapProgress>(mapKey, freshMap, {
    encode: stringifyMap,
    decode: parseMap,
    // Two tabs of one map would pull each other to and fro.
    listen: false,
  });
}

/** Removes the map from the device, what was said about likeness, and the people on their way to it. */
export function eraseMap(): void {
  deviceStorage.remove(mapKey);
  deviceStorage.remove(aspectsKey);
  forgetMapArrivals();
}

/** The key of what was ticked as similar or different; written only when the person asks. */
export const aspectsKey = `${keyPrefix}map-aspects`;
