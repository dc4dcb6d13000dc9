import { ContactsFileError } from './contactsFileError.ts';

/** One row of a table in text, which may reach over several lines. */
export type CsvRecord = {
  readonly fields: readonly string[];
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** Where the next record begins in the text. */
  readonly end: number;
};

const quote = 0x22;
const newline = 0x0a;
const carriageReturn = 0x0d;

// A quoted field longer than this has lost its closing mark.
const longestField = 100_000;

/**
 * The rows of a text with separated values, one at a time, as RFC 4180 has them: fields in
 * quotation marks may hold separators, line ends and doubled marks. Lines may end in CR, LF or
 * both. Marks inside a field that does not begin with one are letters like any other.
 *
 * @throws ContactsFileError when a quotation mark is never closed
 */
export function* csvRecords(text: string, separator: string): Generator<CsvRecord> {
  const separatorCode = separator.charCodeAt(0);
  const length = text.length;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  let newLines = 0;

  const readQuoted = (): string => {
    const opened = at;
    let value = '';
    let from = at + 1;
    for (;;) {
      const close = text.indexOf('"', from);
      if (close < 0 || close - opened > longestField) throw unclosed(line);
      value += text.slice(from, close);
      if (text.charCodeAt(close + 1) !== quote) {
        at = close + 1;
        break;
      }
      value += '"';
      from = close + 2;
    }
    newLines += countLines(value);
    // What follows the closing mark belongs to the field, though it should not be there.
    return value + readPlain();
  };

  const readPlain = (): string => {
    const from = at;
    while (at < length) {
      const code = text.charCodeAt(at);
      if (code === separatorCode || code === newline || code === carriageReturn) break;
      at += 1;
    }
    return text.slice(from, at);
  };

  while (at < length) {
    const fields: string[] = [];
    newLines = 0;
    for (;;) {
      fields.push(text.charCodeAt(at) === quote ? readQuoted() : readPlain());
      if (at >= length || text.charCodeAt(at) !== separatorCode) break;
      at += 1;
    }
    if (text.charCodeAt(at) === carriageReturn) at += 1;
    if (text.charCodeAt(at) === newline) at += 1;
    yield { fields, line, end: at };
    line += newLines + 1;
  }
}

function unclosed(line: number): ContactsFileError {
  return new ContactsFileError(
    'unclosed-quote',
    `A quotation mark that opens on line ${String(line)} is never closed, so the rows after it run together.`,
    'Download the file again. If it was changed by hand, take out or double the mark on that line.',
  );
}

function countLines(value: string): number {
  let count = 0;
  for (let at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) count += 1;
  return count;
}
