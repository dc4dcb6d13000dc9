import { keyPrefix } from './keyPrefix.ts';

const memory = new Map<string, string>();

/**
 * The device's storage, or memory for this visit where there is none: `localStorage` may
 * be absent, full, or throw on every touch (a private window, a frame, a strict policy).
 * Nothing here throws.
 */
export const deviceStorage = {
  read(key: string): string | undefined {
    if (memory.has(key)) return memory.get(key);
    try {
      return localStorage.getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  },

  write(key: string, value: string): void {
    try {
      localStorage.setItem(key, value);
      memory.delete(key);
    } catch {
      memory.set(key, value);
    }
  },

  remove(key: string): void {
    memory.delete(key);
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing is kept where storage throws.
    }
  },

  /** Every key of this site that holds something, in alphabetical order. */
  keys(): readonly string[] {
    let stored: readonly string[] = [];
    try {
      stored = Object.keys(localStorage).filter((key) => key.startsWith(keyPrefix));
    } catch {
      // Nothing is kept where storage throws.
    }
    return [...new Set([...stored, ...memory.keys()])].sort();
  },

  /** Removes everything that this site has kept on the device. */
  eraseAll(): void {
    for (const key of this.keys()) this.remove(key);
  },

  /** Whether a value is there until the page is closed and no longer. */
  isOnlyForNow(key: string): boolean {
    return memory.has(key);
  },

  /** Whether what is written now will still be there on the next visit. */
  lasts(): boolean {
    const key = `${keyPrefix}probe`;
    try {
      localStorage.setItem(key, '1');
      localStorage.removeItem(key);
      return true;
    } catch {
      return false;
    }
  },
};
