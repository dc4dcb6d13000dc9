// Begins with the prefix of src/profile/keyPrefix.ts. It is written out because an import
// would turn the small script in every page into a file to fetch.
export const slashKeyName = 'wider-circle/search-slash-key';

/**
 * Whether the "/" key opens the search box. A reader who speaks or slips into keys can turn it
 * off (WCAG 2.1.4); a device that stores nothing keeps the key on.
 */
export function isSlashKeyOn(): boolean {
  try {
    return localStorage.getItem(slashKeyName) !== 'off';
  } catch {
    return true;
  }
}

/** Keeps the choice on this device, where that is allowed. */
export function turnSlashKey(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(slashKeyName);
    else localStorage.setItem(slashKeyName, 'off');
  } catch {
    // Nothing can be stored here; the key stays as it is.
  }
}
