import type { ContactList, OnProgress } from './contact.ts';
import { type ColumnNames, findHeader, readContactTable } from './contactTable.ts';

/** Google's columns of today, and those of its older exports. */
const columnNames: ColumnNames = {
  given: ['first name', 'given name'],
  family: ['last name', 'family name'],
  full: ['name', 'file as', 'nickname'],
  employer: ['organization name', 'organization 1 - name'],
  title: ['organization title', 'organization 1 - title'],
};

/** Reads a `.csv` from Google Contacts, or `undefined` when the text is not one. */
export function parseGoogleContacts(
  text: string,
  onProgress: OnProgress = () => undefined,
): ContactList | undefined {
  const header = findHeader(text, columnNames);
  return header === undefined ? undefined : readContactTable(text, header, 'google', onProgress);
}
