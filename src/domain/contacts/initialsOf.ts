import type { Contact } from './contact.ts';

/** `A. B.` of a person's names: the first letter of the first and of the last of them. */
export function initialsOf({ given, family }: Pick<Contact, 'given' | 'family'>): string {
  const letters = [given, family].flatMap((name) => {
    const letter = /\p{L}\p{M}*/u.exec(name)?.[0];
    return letter === undefined ? [] : [`${letter.toLocaleUpperCase('en-GB')}.`];
  });
  return letters.length === 0 ? '?' : letters.join(' ');
}
