import type { ContactList, FileNote, OnProgress } from './contact.ts';
import { ContactsFileError } from './contactsFileError.ts';
import { decodeText } from './decodeText.ts';
import { fileLimits } from './fileLimits.ts';
import { parseGoogleContacts } from './parseGoogleContacts.ts';
import { parseLinkedIn } from './parseLinkedIn.ts';
import { parseVCard } from './parseVCard.ts';

const chooseAnother =
  'Choose the Connections.csv from LinkedIn, a .csv from Google Contacts, or a .vcf from your phone.';

/** First bytes of files that people choose by mistake. */
const wrongFiles: readonly {
  readonly reason: string;
  readonly bytes: readonly number[];
  readonly what: string;
  readonly cure: string;
}[] = [
  {
    reason: 'excel-old',
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    what: 'This is an old Excel or Outlook file.',
    cure: 'Open it, choose “Save as”, and save it as “CSV UTF-8”.',
  },
  {
    reason: 'pdf',
    bytes: [0x25, 0x50, 0x44, 0x46],
    what: 'This is a PDF, which shows a list but holds none that can be read.',
    cure: chooseAnother,
  },
  {
    reason: 'gzip',
    bytes: [0x1f, 0x8b],
    what: 'This is a compressed file.',
    cure: 'Unpack it first, then choose the file inside.',
  },
  {
    reason: 'seven-zip',
    bytes: [0x37, 0x7a, 0xbc, 0xaf],
    what: 'This is a compressed archive.',
    cure: 'Unpack it first, then choose the file inside.',
  },
  {
    reason: 'rar',
    bytes: [0x52, 0x61, 0x72, 0x21],
    what: 'This is a compressed archive.',
    cure: 'Unpack it first, then choose the file inside.',
  },
  { reason: 'picture', bytes: [0x89, 0x50, 0x4e, 0x47], what: 'This is a picture.', cure: chooseAnother },
  { reason: 'picture', bytes: [0xff, 0xd8, 0xff], what: 'This is a picture.', cure: chooseAnother },
  { reason: 'picture', bytes: [0x47, 0x49, 0x46, 0x38], what: 'This is a picture.', cure: chooseAnother },
  {
    reason: 'database',
    bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
    what: 'This is a phone’s database, not an export.',
    cure: 'In the phone’s contacts choose Export or Share, and take the .vcf file.',
  },
];

/** Refuses a file by its size alone, before it is read. */
export function checkFileSize(bytes: number): void {
  if (bytes === 0) {
    throw new ContactsFileError(
      'empty',
      'The file is empty.',
      'Download it again; a download that stopped early leaves an empty file.',
    );
  }
  if (bytes > fileLimits.bytes) {
    throw new ContactsFileError(
      'too-large',
      `The file has ${String(Math.ceil(bytes / 1_000_000))} MB; up to ${String(fileLimits.bytes / 1_000_000)} MB are read.`,
      'Pictures make contact cards large: export without them, or export fewer people at once.',
    );
  }
}

/**
 * Reads a list of contacts from a file's bytes, whichever of the known programs wrote it. What
 * the file is called does not matter.
 *
 * @throws ContactsFileError with what is wrong and what to do
 */
export function parseContactsFile(
  bytes: Uint8Array,
  onProgress: OnProgress = () => undefined,
): ContactList {
  checkFileSize(bytes.length);
  refuseWrongFiles(bytes);
  const { text, encoding } = decodeText(bytes);
  const list = parseText(text, onProgress);
  const notes = encodingNotes(text, encoding, list.contacts.length);
  return notes.length === 0 ? list : { ...list, notes: [...list.notes, ...notes] };
}

function parseText(text: string, onProgress: OnProgress): ContactList {
  const start = text.slice(0, 2000).replace('\ufeff', '').trimStart();
  if (start === '' && text.trim() === '') {
    throw new ContactsFileError(
      'blank',
      'The file holds nothing but blanks.',
      'Download it again, and choose it once the download has finished.',
    );
  }
  if (/^<(?:!doctype|html|\?xml|head|body)/i.test(start)) {
    throw new ContactsFileError(
      'web-page',
      'This is a web page that was saved in place of the file, perhaps one that asks to sign in.',
      'Sign in there first, then download the file again.',
    );
  }
  if (/^[[{]/.test(start)) {
    throw new ContactsFileError(
      'json',
      'This is a JSON file, which none of the three ways here gives.',
      'Choose CSV or vCard where you export the contacts.',
    );
  }
  if (/^BEGIN:VCALENDAR/i.test(start)) {
    throw new ContactsFileError(
      'calendar',
      'This is a calendar, not a list of contacts.',
      chooseAnother,
    );
  }
  if (/^\s*BEGIN:VCARD/im.test(start) || /^BEGIN:VCARD/im.test(text)) {
    return parseVCard(text, onProgress);
  }
  // Excel marks the separator in a line of its own, which is no row of the list.
  const table = text.replace(/^\ufeff?"?sep=.?"?\r?\n/i, '');
  return parseGoogleContacts(table, onProgress) ?? parseLinkedIn(table, onProgress);
}

function refuseWrongFiles(bytes: Uint8Array): void {
  const startsWith = (start: readonly number[]): boolean =>
    start.every((byte, index) => bytes[index] === byte);
  if (startsWith([0x50, 0x4b, 0x03, 0x04])) throw archive(bytes);
  const wrong = wrongFiles.find(({ bytes: start }) => startsWith(start));
  if (wrong !== undefined) throw new ContactsFileError(wrong.reason, wrong.what, wrong.cure);
}

function archive(bytes: Uint8Array): ContactsFileError {
  // The names of the files inside stand in a zip as they are.
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4000));
  if (/\bxl\/|\[Content_Types\]|Index\/Document\.iwa|content\.xml|opendocument/.test(start)) {
    return new ContactsFileError(
      'spreadsheet',
      'This is a spreadsheet.',
      'Open it, choose “Save as” or “Export”, and save it as “CSV UTF-8”.',
    );
  }
  return new ContactsFileError(
    'archive',
    'This is the whole archive, still packed.',
    'Unpack it (on most devices by opening it), then choose Connections.csv inside.',
  );
}

function encodingNotes(text: string, encoding: string, people: number): FileNote[] {
  if (encoding === 'windows-1252') {
    return [
      {
        id: 'old-encoding',
        count: people,
        text: 'The file is not in UTF-8, so it was read as Windows-1252.',
        cure: 'If accents in the names look wrong, save it again as “CSV UTF-8”.',
      },
    ];
  }
  const lost = text.split('\ufffd').length - 1;
  return lost === 0
    ? []
    : [
        {
          id: 'lost-letters',
          count: lost,
          text: 'Some letters were lost before the file came here and show as �.',
          cure: 'Download the file again and do not save it from a spreadsheet in between.',
        },
      ];
}
