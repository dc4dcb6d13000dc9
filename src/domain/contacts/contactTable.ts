import type { Contact, ContactList, ContactSource, FileNote, OnProgress } from './contact.ts';
import { ContactsFileError } from './contactsFileError.ts';
import { type CsvRecord, csvRecords } from './csvRecords.ts';
import { fileLimits } from './fileLimits.ts';
import { parseContactDate } from './parseContactDate.ts';

/** What a column can hold. */
export type Column = 'given' | 'family' | 'full' | 'employer' | 'title' | 'connected';

/** The names that each column goes by, in small letters. */
export type ColumnNames = Readonly<Partial<Record<Column, readonly string[]>>>;

/** The header of a table: which field of a row holds what. */
export type ContactHeader = {
  readonly separator: string;
  readonly columns: Readonly<Partial<Record<Column, number>>>;
  /** All names of the header, in small letters. */
  readonly names: readonly string[];
  /** Where the first row of people begins. */
  readonly record: CsvRecord;
};

const separators = [',', ';', '\t', '|'] as const;

// LinkedIn writes a few lines of notes above its header.
const linesAbove = 25;
const progressEvery = 500;

/**
 * The first row that names the columns of a contact list: a name, and an employer, a job title or
 * a date of connecting. `undefined` when there is none near the top.
 */
export function findHeader(text: string, names: ColumnNames): ContactHeader | undefined {
  for (const separator of separators) {
    for (const record of firstRecords(text, separator)) {
      const heads = record.fields.map(plainName);
      const columns = columnsOf(heads, names);
      const hasName = columns.given !== undefined || columns.family !== undefined || columns.full !== undefined;
      const hasMore =
        columns.employer !== undefined || columns.title !== undefined || columns.connected !== undefined;
      if (hasName && hasMore) return { separator, columns, names: heads, record };
    }
  }
  return undefined;
}

/** The first rows of a text, as the names of columns are read. */
export function firstRecords(text: string, separator: string): CsvRecord[] {
  const found: CsvRecord[] = [];
  try {
    for (const record of csvRecords(text, separator)) {
      found.push(record);
      if (found.length >= linesAbove) break;
    }
  } catch {
    // A stray mark further down is named when the rows are read.
  }
  return found;
}

/** The people of a table below its header. */
export function readContactTable(
  text: string,
  header: ContactHeader,
  source: ContactSource,
  onProgress: OnProgress,
): ContactList {
  const { columns, record } = header;
  const width = header.names.length;
  const contacts: Contact[] = [];
  const seen = new Set<string>();
  const counts = { nameless: 0, repeated: 0, wide: 0, undated: 0 };
  const firstWide: number[] = [];
  let rows = 0;

  for (const row of csvRecords(text.slice(record.end), header.separator)) {
    rows += 1;
    if (rows % progressEvery === 0) onProgress((record.end + row.end) / text.length);
    const { fields } = row;
    if (fields.every((field) => field.trim() === '')) continue;
    if (isHeaderAgain(fields, header.names)) continue;
    if (fields.length > width && fields.slice(width).some((field) => field.trim() !== '')) {
      counts.wide += 1;
      if (firstWide.length === 0) firstWide.push(record.line + row.line);
      continue;
    }
    const field = (column: Column): string => {
      const index = columns[column];
      return index === undefined ? '' : cleanField(fields[index] ?? '');
    };
    const [given, family] = nameOf(field('given'), field('family'), field('full'));
    if (given === '' && family === '') {
      counts.nameless += 1;
      continue;
    }
    const key = fields.join('\u001f');
    if (seen.has(key)) {
      counts.repeated += 1;
      continue;
    }
    seen.add(key);
    const connected = parseContactDate(field('connected'));
    if (columns.connected !== undefined && connected === undefined) counts.undated += 1;
    contacts.push({
      given,
      family,
      employer: field('employer') || undefined,
      title: field('title') || undefined,
      connected,
    });
    if (contacts.length > fileLimits.people) throw tooManyPeople();
  }
  if (contacts.length === 0) {
    throw counts.wide > 0 ? askewRows(firstWide[0] ?? 0) : nobodyInside();
  }
  onProgress(1);
  return {
    source,
    contacts,
    notes: notesOf(counts, firstWide[0]),
    has: {
      employers: columns.employer !== undefined,
      titles: columns.title !== undefined,
      dates: columns.connected !== undefined,
    },
  };
}

/** A list with nobody in it. */
export function nobodyInside(): ContactsFileError {
  return new ContactsFileError(
    'nobody',
    'The file has the right columns but nobody in it.',
    'Wait for the full archive if this came from a first, partial one, then choose its file.',
  );
}

/** More people than are read at once. */
export function tooManyPeople(): ContactsFileError {
  return new ContactsFileError(
    'too-many-people',
    `The file holds more than ${fileLimits.people.toLocaleString('en-GB')} people.`,
    'Save a part of it as a file of its own and choose that.',
  );
}

function askewRows(line: number): ContactsFileError {
  return new ContactsFileError(
    'askew-rows',
    `Every row has more fields than the header has names, first on line ${String(line)}.`,
    'Download the file again; if a spreadsheet saved it, save it once more as “CSV UTF-8”.',
  );
}

function notesOf(
  counts: Readonly<Record<'nameless' | 'repeated' | 'wide' | 'undated', number>>,
  firstWide: number | undefined,
): FileNote[] {
  const notes: FileNote[] = [
    {
      id: 'nameless',
      count: counts.nameless,
      text: 'Rows without a name are left out: people who hide their details, or have closed their account.',
    },
    { id: 'repeated', count: counts.repeated, text: 'Rows that stand in the file twice are counted once.' },
    {
      id: 'wide',
      count: counts.wide,
      text: `Rows with more fields than the header are left out, first on line ${String(firstWide)}.`,
      cure: 'Download the file again, or put the field that holds a comma into quotation marks.',
    },
    {
      id: 'undated',
      count: counts.undated,
      text: 'Rows whose date is missing or cannot be read are left out of the years, and of nothing else.',
    },
  ];
  return notes.filter(({ count }) => count > 0);
}

function columnsOf(
  heads: readonly string[],
  names: ColumnNames,
): Partial<Record<Column, number>> {
  const columns: Partial<Record<Column, number>> = {};
  for (const [column, known] of Object.entries(names) as [Column, readonly string[]][]) {
    for (const name of known) {
      const index = heads.indexOf(name);
      if (index < 0) continue;
      columns[column] = index;
      break;
    }
  }
  return columns;
}

function isHeaderAgain(fields: readonly string[], names: readonly string[]): boolean {
  return (
    plainName(fields[0] ?? '') === names[0] &&
    fields.length === names.length &&
    fields.every((field, index) => plainName(field) === names[index])
  );
}

/** A column's name without marks, case and doubled blanks. */
export function plainName(name: string): string {
  return name.replaceAll('\ufeff', '').replace(/\s+/g, ' ').trim().toLowerCase();
}

function nameOf(given: string, family: string, full: string): [given: string, family: string] {
  if (given !== '' || family !== '' || full === '') return [given, family];
  const words = full.split(' ');
  return words.length === 1 ? [full, ''] : [words.slice(0, -1).join(' '), words.at(-1) ?? ''];
}

/** A field without control characters, which no name or title has, and doubled blanks. */
export function cleanField(field: string): string {
  // eslint-disable-next-line no-control-regex -- these are the letters to take out
  return field.replace(/[\u0000-\u001f\u007f\s]+/g, ' ').trim();
}
