import { setPersistentEngine, windowPersistentEvents } from '@nanostores/persistent';
import { deviceStorage } from './deviceStorage.ts';

// Persistent stores speak to storage as to an object with keys.
const asObject = new Proxy<Record<string, string>>(
  {},
  {
    get: (_, key) => (typeof key === 'string' ? deviceStorage.read(key) : undefined),
    has: (_, key) => typeof key === 'string' && deviceStorage.read(key) !== undefined,
    set(_, key, value) {
      if (typeof key === 'string') deviceStorage.write(key, String(value));
      return true;
    },
    deleteProperty(_, key) {
      if (typeof key === 'string') deviceStorage.remove(key);
      return true;
    },
  },
);

/** Makes every persistent store of this page use `deviceStorage`. Safe to call again. */
export function useDeviceStorage(): void {
  if (typeof window === 'undefined') return;
  setPersistentEngine(asObject, windowPersistentEvents);
}
