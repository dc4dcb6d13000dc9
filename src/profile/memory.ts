import type { MemoryEntry } from '#src/domain/profile/deviceMemory.ts';
import { deviceStorage } from './deviceStorage.ts';
import { keyPrefix } from './keyPrefix.ts';

/** Everything that this site keeps in the device's storage. */
export function readMemory(): readonly MemoryEntry[] {
  return deviceStorage.keys().flatMap((key) => {
    const text = deviceStorage.read(key);
    return text === undefined ? [] : [{ key: key.slice(keyPrefix.length), text }];
  });
}

/** How writing went; `full`: there was no room, and everything is as it was. */
export type Written = 'kept' | 'for-this-visit' | 'full';

/**
 * Makes the device hold these entries and no others of this site. Where some can be stored
 * and others not, all is put back as it was.
 */
export function writeMemory(entries: readonly MemoryEntry[]): Written {
  const before = readMemory();
  const lasted = deviceStorage.lasts() || before.some(({ key }) => isLasting(key));
  putEntries(entries);
  if (entries.every(({ key }) => isLasting(key))) return lasted ? 'kept' : 'for-this-visit';
  if (!lasted) return 'for-this-visit';
  putEntries(before);
  return 'full';
}

function isLasting(key: string): boolean {
  return !deviceStorage.isOnlyForNow(keyPrefix + key);
}

/** New values first, so that a page closed in the middle loses nothing. */
function putEntries(entries: readonly MemoryEntry[]): void {
  for (const { key, text } of entries) deviceStorage.write(keyPrefix + key, text);
  const wanted = new Set(entries.map(({ key }) => keyPrefix + key));
  for (const key of deviceStorage.keys()) if (!wanted.has(key)) deviceStorage.remove(key);
}
