import { classifyRole, type Role } from './classifyRole.ts';
import type { Contact } from './contact.ts';

/** One person of a list with their title read. */
export type ReadContact = Contact & { readonly role: Role };

/** Reads every title of a list. Titles repeat, so that each is read once. */
export function readRoles(contacts: readonly Contact[]): ReadContact[] {
  const known = new Map<string, Role>();
  const roleOf = ({ title = '', employer }: Contact): Role => {
    let role = known.get(title);
    if (role === undefined) known.set(title, (role = classifyRole(title)));
    if (role.kind !== undefined || employer === undefined) return role;
    const key = `${title}\u001f${employer}`;
    let hinted = known.get(key);
    if (hinted === undefined) known.set(key, (hinted = classifyRole(title, employer)));
    return hinted;
  };
  // Written out, because spreading thirty thousand objects takes a tenth of the whole time.
  return contacts.map((contact) => ({
    given: contact.given,
    family: contact.family,
    employer: contact.employer,
    title: contact.title,
    connected: contact.connected,
    role: roleOf(contact),
  }));
}
