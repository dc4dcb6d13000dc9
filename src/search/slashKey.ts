const name = 'search-slash-key';

/**
 * Whether the "/" key opens the search box. A reader who speaks or slips into keys can turn it
 * off (WCAG 2.1.4); a device that stores nothing keeps the key on.
 */
export const slashKey = {
  isOn(): boolean {
    try {
      return localStorage.getItem(name) !== 'off';
    } catch {
      return true;
    }
  },
  turn(isOn: boolean): void {
    try {
      if (isOn) localStorage.removeItem(name);
      else localStorage.setItem(name, 'off');
    } catch {
      // Nothing is stored on this device, so the choice lasts as long as the page.
    }
  },
};
