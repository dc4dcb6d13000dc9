import { LINKEDIN_HEADER, linkedInFile, linkedInRows } from './contactFiles.ts';

/** A contact file with something wrong, and what must become of it. */
export type BrokenFile = { readonly name: string; readonly bytes: Uint8Array } & (
  | { readonly refused: string; readonly cure: RegExp }
  | {
      /** How many people are read. */
      readonly read: number;
      /** The note that must be there, by id, with words of its cure if it has one. */
      readonly note?: string;
      readonly cure?: RegExp;
    }
);

const row = (name: string, rest = 'Acme,Nurse,12 Mar 2021') => `${name},Quill,,,${rest}`;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...parts: readonly (readonly number[] | string)[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)));
const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Uint8Array => {
  const buffer = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return new Uint8Array(order === 'le' ? buffer : buffer.swap16());
};
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const plain = linkedInRows(row('Ana'), row('Ben'));
const card = (...lines: readonly string[]) =>
  ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD'].join('\r\n');

/** Every kind of broken file that the tests know. */
export const BROKEN_FILES: readonly BrokenFile[] = [
  // Refused.
  { name: 'an empty file', bytes: utf8(''), refused: 'empty', cure: /Download it again/ },
  {
    name: 'nothing but blanks',
    bytes: utf8(' \n\r\n\t '),
    refused: 'blank',
    cure: /Download it again/,
  },
  {
    name: 'a file over the stated size',
    bytes: new Uint8Array(50_000_001),
    refused: 'too-large',
    cure: /export without them/,
  },
  {
    name: 'more people than are read',
    bytes: utf8(linkedInFile(100_001)),
    refused: 'too-many-people',
    cure: /Save a part/,
  },
  {
    name: 'the packed archive',
    bytes: bytes([0x50, 0x4b, 3, 4], 'Connections.csv'),
    refused: 'archive',
    cure: /Unpack it/,
  },
  {
    name: 'an Excel file',
    bytes: bytes([0x50, 0x4b, 3, 4], '[Content_Types].xml xl/workbook'),
    refused: 'spreadsheet',
    cure: /CSV UTF-8/,
  },
  {
    name: 'an OpenDocument table',
    bytes: bytes([0x50, 0x4b, 3, 4], 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
    refused: 'spreadsheet',
    cure: /CSV UTF-8/,
  },
  {
    name: 'an old Excel file',
    bytes: bytes([0xd0, 0xcf, 0x11, 0xe0], 'x'),
    refused: 'excel-old',
    cure: /CSV UTF-8/,
  },
  { name: 'a PDF', bytes: utf8('%PDF-1.7 Connections'), refused: 'pdf', cure: /Connections\.csv/ },
  {
    name: 'a PNG picture',
    bytes: bytes([0x89, 0x50, 0x4e, 0x47], 'x'),
    refused: 'picture',
    cure: /Connections\.csv/,
  },
  {
    name: 'a JPEG picture',
    bytes: bytes([0xff, 0xd8, 0xff, 0xe0]),
    refused: 'picture',
    cure: /Connections\.csv/,
  },
  { name: 'a gzipped file', bytes: bytes([0x1f, 0x8b, 8, 0]), refused: 'gzip', cure: /Unpack it/ },
  {
    name: 'a 7z archive',
    bytes: bytes([0x37, 0x7a, 0xbc, 0xaf, 0x27]),
    refused: 'seven-zip',
    cure: /Unpack it/,
  },
  { name: 'a RAR archive', bytes: utf8('Rar!..'), refused: 'rar', cure: /Unpack it/ },
  {
    name: 'a phone’s database',
    bytes: utf8('SQLite format 3'),
    refused: 'database',
    cure: /take the \.vcf/,
  },
  {
    name: 'other bytes with zeros',
    bytes: bytes([1, 2, 3, 0, 0, 0, 7, 0, 9]),
    refused: 'not-text',
    cure: /Connections\.csv/,
  },
  {
    name: 'UTF-32',
    bytes: bytes([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]),
    refused: 'utf-32',
    cure: /CSV UTF-8/,
  },
  {
    name: 'a web page that asks to sign in',
    bytes: utf8('<!DOCTYPE html><title>Sign in</title>'),
    refused: 'web-page',
    cure: /Sign in there first/,
  },
  { name: 'JSON', bytes: utf8('{"contacts": []}'), refused: 'json', cure: /CSV or vCard/ },
  {
    name: 'a calendar',
    bytes: utf8('BEGIN:VCALENDAR\r\nEND:VCALENDAR'),
    refused: 'calendar',
    cure: /Connections\.csv/,
  },
  {
    name: 'LinkedIn’s messages',
    bytes: utf8('CONVERSATION ID,FROM,TO,DATE,CONTENT\n1,a,b,c,d\n'),
    refused: 'other-file',
    cure: /Choose Connections\.csv/,
  },
  {
    name: 'LinkedIn’s own profile',
    bytes: utf8('First Name,Last Name,Maiden Name,Headline\nA,B,,C\n'),
    refused: 'other-file',
    cure: /Choose Connections\.csv/,
  },
  {
    name: 'rows without a header',
    bytes: utf8('Ana,Quill,Acme,Nurse\nBen,Quill,Acme,Nurse\n'),
    refused: 'no-header',
    cure: /First Name, Last Name/,
  },
  {
    name: 'a header with names alone',
    bytes: utf8('First Name,Last Name\nAna,Quill\n'),
    refused: 'columns-missing',
    cure: /all its columns/,
  },
  {
    name: 'a header and nobody',
    bytes: utf8(linkedInRows()),
    refused: 'nobody',
    cure: /Wait for the full archive/,
  },
  {
    name: 'a quotation mark that is never closed',
    bytes: utf8(linkedInRows(row('Ana'), 'Ben,"Quill,,,Acme,Nurse,1 Jan 2020', row('Cem'))),
    refused: 'unclosed-quote',
    cure: /take out or double/,
  },
  {
    name: 'rows all askew',
    bytes: utf8(linkedInRows(row('Ana', 'Acme, Ltd,Nurse,12 Mar 2021'))),
    refused: 'askew-rows',
    cure: /CSV UTF-8/,
  },
  {
    name: 'a .vcf without a card',
    bytes: utf8('VERSION:3.0\r\nFN:Ana Quill\r\n'),
    refused: 'no-header',
    cure: /Connections\.csv/,
  },
  {
    name: 'cards of firms alone',
    bytes: utf8(card('FN:Acme', 'ORG:Acme')),
    refused: 'nobody',
    cure: /full archive/,
  },
  // Read.
  { name: 'UTF-8 with a mark', bytes: utf8(`\ufeff${plain}`), read: 2 },
  { name: 'UTF-16 with a mark, little end first', bytes: utf16(plain, 'le', true), read: 2 },
  { name: 'UTF-16 with a mark, big end first', bytes: utf16(plain, 'be', true), read: 2 },
  { name: 'UTF-16 without a mark', bytes: utf16(plain, 'le', false), read: 2 },
  {
    name: 'Windows-1252',
    bytes: latin1(linkedInRows(row('José'), row('Zoë'))),
    read: 2,
    note: 'old-encoding',
    cure: /CSV UTF-8/,
  },
  {
    name: 'letters lost before',
    bytes: utf8(linkedInRows(row('Jos\ufffd'))),
    read: 1,
    note: 'lost-letters',
    cure: /Download the file again/,
  },
  { name: 'old Mac line ends', bytes: utf8(plain.replaceAll('\n', '\r')), read: 2 },
  {
    name: 'Windows line ends and no last one',
    bytes: utf8(plain.trimEnd().replaceAll('\n', '\r\n')),
    read: 2,
  },
  {
    name: 'semicolons from a European spreadsheet',
    bytes: utf8(plain.replaceAll(',', ';')),
    read: 2,
  },
  { name: 'tabs', bytes: utf8(plain.replaceAll(',', '\t')), read: 2 },
  {
    name: 'Excel’s line for the separator',
    bytes: utf8(
      `sep=;\r\n${LINKEDIN_HEADER.replaceAll(',', ';')}\r\nAna;Quill;;;Acme;Nurse;12.03.2021`,
    ),
    read: 1,
  },
  { name: 'no notes above the header', bytes: utf8(`${LINKEDIN_HEADER}\n${row('Ana')}`), read: 1 },
  {
    name: 'columns in another order',
    bytes: utf8('Connected On,Position,Last Name,First Name\n12 Mar 2021,Nurse,Quill,Ana'),
    read: 1,
  },
  {
    name: 'no column for titles',
    bytes: utf8('First Name,Last Name,Company,Connected On\nAna,Quill,Acme,12 Mar 2021'),
    read: 1,
  },
  {
    name: 'German column names',
    bytes: utf8('Vorname;Nachname;Firma;Position\nAna;Quill;Acme;Krankenpfleger'),
    read: 1,
  },
  {
    name: 'a name over two lines',
    bytes: utf8(
      linkedInRows('"Ana\nMaria",Quill,,,"Acme ""North"", Ltd",Nurse,12 Mar 2021', row('Ben')),
    ),
    read: 2,
  },
  {
    name: 'a quotation mark inside a word',
    bytes: utf8(linkedInRows('Ana "Annie",Quill,,,Acme,Nurse,12 Mar 2021')),
    read: 1,
  },
  {
    name: 'rows without names',
    bytes: utf8(linkedInRows(row('Ana'), ',,,,,,1 Jan 2020', ',,,,,,')),
    read: 1,
    note: 'nameless',
  },
  {
    name: 'a row twice',
    bytes: utf8(linkedInRows(row('Ana'), row('Ana'), row('Ben'))),
    read: 2,
    note: 'repeated',
  },
  {
    name: 'one row askew',
    bytes: utf8(linkedInRows(row('Ana'), row('Ben', 'Acme, Ltd,Nurse,12 Mar 2021'))),
    read: 1,
    note: 'wide',
    cure: /quotation marks/,
  },
  {
    name: 'a short row',
    bytes: utf8(linkedInRows('Ana,Quill', row('Ben'))),
    read: 2,
    note: 'undated',
  },
  {
    name: 'dates that are none',
    bytes: utf8(linkedInRows(row('Ana', 'Acme,Nurse,yesterday'))),
    read: 1,
    note: 'undated',
  },
  {
    name: 'two files in one',
    bytes: utf8(`${linkedInRows(row('Ana'))}${LINKEDIN_HEADER}\n${row('Ben')}\n`),
    read: 2,
  },
  {
    name: 'a card without its last line',
    bytes: utf8('BEGIN:VCARD\nFN:Ana Quill\nORG:Acme\nBEGIN:VCARD\nFN:Ben Quill\nEND:VCARD'),
    read: 2,
    note: 'unfinished',
    cure: /export the contacts again/,
  },
  {
    name: 'a list of people among the cards',
    bytes: utf8(`${card('FN:Team', 'KIND:group')}\r\n${card('FN:Ana Quill')}`),
    read: 1,
    note: 'groups',
  },
  { name: 'cards in UTF-16', bytes: utf16(card('FN:Ana Quill'), 'le', true), read: 1 },
];
