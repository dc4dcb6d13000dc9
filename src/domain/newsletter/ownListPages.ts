/** Pages that only a list on the site's own server needs, all below `/newsletter/`. */

/** Where people are led after pressing a button: the same page for everybody, with nothing of theirs. */
export const noticePages = ['check-your-mail', 'confirmed', 'left', 'erased'] as const;
export type NoticePage = (typeof noticePages)[number];

/** Pages that the server fills in before it sends them; see `slots.ts`. */
export const slotPages = [
  'sign-up',
  'confirm',
  'leave',
  'preferences',
  'broken-link',
  'unavailable',
] as const;
export type SlotPageName = (typeof slotPages)[number];
