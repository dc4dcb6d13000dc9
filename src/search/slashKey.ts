const name = 'search-slash-key';

/**
 * Whether the "/" key opens the search box. A reader who speaks or slips into keys can turn it
 * off (WCAG 2.1.4); a device that stores nothing keeps the key on.
 */
export function isSlashKeyOn(): boolean {
  try {
    return localStorage.getItem(name) !== 'off';
  } catch {
    return true;
  }
}

/** Keeps the choice on this device, where that is allowed. */
export function turnSlashKey(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(name);
    else localStorage.setItem(name, 'off');
  } catch {
    // Nothing can be stored here; the key stays as it is.
  }
}
