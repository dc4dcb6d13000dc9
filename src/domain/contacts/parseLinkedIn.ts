import type { ContactList, OnProgress } from './contact.ts';
import { type ColumnNames, findHeader, firstRecords, plainName, readContactTable } from './contactTable.ts';
import { ContactsFileError } from './contactsFileError.ts';

/** LinkedIn writes its columns in English; the others are what people's spreadsheets call them. */
const columnNames: ColumnNames = {
  given: ['first name', 'vorname', 'prénom', 'nombre'],
  family: ['last name', 'surname', 'nachname', 'nom', 'nom de famille', 'apellidos', 'apellido'],
  full: ['name', 'full name', 'contact', 'contact name', 'nom complet', 'nombre completo'],
  employer: ['company', 'company name', 'organization', 'organisation', 'employer', 'unternehmen', 'firma', 'entreprise', 'société', 'empresa'],
  title: ['position', 'job title', 'title', 'poste', 'fonction', 'cargo', 'puesto'],
  connected: ['connected on', 'verbunden am', 'date de connexion', 'fecha de conexión'],
};

// Other files of the same archive, by names that only their header has.
const otherFiles: readonly (readonly [column: string, file: string])[] = [
  ['conversation id', 'your messages'],
  ['sent at', 'your invitations'],
  ['maiden name', 'your own profile'],
  ['follow date', 'the companies you follow'],
  ['finished on', 'your own jobs or courses'],
  ['endorsement date', 'your endorsements'],
  ['application date', 'your job applications'],
];

/**
 * Reads LinkedIn's `Connections.csv`: notes above the header, columns in any order, some of them
 * missing. A plain table with names and employers or job titles, such as Outlook saves, is read
 * in the same way.
 *
 * @throws ContactsFileError when no header is found or the rows cannot be read
 */
export function parseLinkedIn(text: string, onProgress: OnProgress = () => undefined): ContactList {
  const header = findHeader(text, columnNames);
  if (header === undefined) throw noHeader(text);
  const isLinkedIn =
    header.columns.connected !== undefined ||
    (header.columns.title !== undefined && header.names.includes('position'));
  return readContactTable(text, header, isLinkedIn ? 'linkedin' : 'list', onProgress);
}

function noHeader(text: string): ContactsFileError {
  const rows = [',', ';', '\t'].flatMap((separator) => firstRecords(text, separator));
  const heads = new Set(rows.flatMap(({ fields }) => fields.map(plainName)));
  const other = otherFiles.find(([column]) => heads.has(column));
  if (other !== undefined) {
    return new ContactsFileError(
      'other-file',
      `This file of the archive holds ${other[1]}, not your connections.`,
      'Choose Connections.csv from the same folder.',
    );
  }
  const known = new Set(Object.values(columnNames).flat());
  const found = [...heads].filter((name) => known.has(name));
  if (found.length > 0) {
    return new ContactsFileError(
      'columns-missing',
      `A header was found with “${found.slice(0, 4).join('”, “')}”, but a list needs a name and a company, a job title or a date.`,
      'Download the list again with all its columns, or name them First Name, Last Name, Company and Position.',
    );
  }
  return new ContactsFileError(
    'no-header',
    'No row with the names of the columns was found near the top of this file.',
    'Choose Connections.csv as LinkedIn wrote it. In a table of your own, name the columns First Name, Last Name, Company and Position.',
  );
}
