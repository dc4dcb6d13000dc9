import { ContactsFileError } from './contactsFileError.ts';

/** A file as text, and the encoding that it was in. */
export type DecodedText = {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
};

const sampleBytes = 1000;

/**
 * The text of a file in UTF-8, UTF-16 or Windows-1252, with or without a byte order mark.
 *
 * UTF-8 has a strict pattern, so a text that fits it is UTF-8; what does not fit is taken as
 * Windows-1252, which spreadsheets write in Western Europe and the Americas.
 *
 * @throws ContactsFileError for UTF-32 and for bytes that are no text
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('\0')) {
    throw new ContactsFileError(
      'not-text',
      'This file is not text, so it holds no list that can be read here.',
      'Choose the Connections.csv from LinkedIn, a .csv from Google Contacts, or a .vcf from your phone.',
    );
  }
  return { text, encoding };
}

function encodingOf(bytes: Uint8Array): DecodedText['encoding'] {
  const [a, b, c, d] = bytes;
  const isUtf32 =
    (a === 0xff && b === 0xfe && c === 0 && d === 0) ||
    (a === 0 && b === 0 && c === 0xfe && d === 0xff);
  if (isUtf32) {
    throw new ContactsFileError(
      'utf-32',
      'This file is written in UTF-32, which browsers do not read.',
      'Open it in a spreadsheet or editor and save it again as “CSV UTF-8”.',
    );
  }
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, sampleBytes);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  // In UTF-16 nearly every second byte of a Western text is 0, always on the same side.
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 4 && even === 0) return 'utf-16le';
  if (even > sample.length / 4 && odd === 0) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
