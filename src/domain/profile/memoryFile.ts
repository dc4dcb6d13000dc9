import { kindOfKey, type MemoryEntry } from './deviceMemory.ts';
import { mostKept, parseKeptResult } from './keptResult.ts';

/**
 * The file that holds everything a device remembers. It is JSON that a person can read:
 *
 *     { "format": "wider-circle", "version": 1, "savedAt": "…",
 *       "entries": { "results": […], "plan/reconnect": […], "search-slash-key": { "text": "off" } } }
 *
 * An entry stands as JSON when writing it out again gives the same bytes, else as its text.
 */

const formatName = 'wider-circle';
const formatVersion = 1;

/** Largest file that is read, in characters: as much as a browser keeps for one site. */
export const mostFileLength = 5_000_000;
const mostTicks = 200;

/** What a file holds, and what of it was left out and why. */
export type MemoryFile = {
  readonly entries: readonly MemoryEntry[];
  readonly savedAt: string | undefined;
  readonly leftOut: readonly string[];
};

/** Why a file was not read, in sentences that say what to do. */
export type RefusedFile = { readonly refused: string };

/** Writes the file. */
export function writeMemoryFile(entries: readonly MemoryEntry[], savedAt: string): string {
  const content = {
    format: formatName,
    version: formatVersion,
    savedAt,
    entries: Object.fromEntries(entries.map(({ key, text }) => [key, toJson(text)])),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Reads a file that may be anything. What does not belong is left out and named. */
export function readMemoryFile(text: string): MemoryFile | RefusedFile {
  if (text.length > mostFileLength) {
    return {
      refused:
        'This file is over 5 MB, more than this site can keep. Choose the file that was saved here; its name begins with “wider-circle”.',
    };
  }
  if (text.trim() === '')
    return { refused: 'This file is empty. Save it again on the other device.' };
  const value = parse(text.replace(/^\uFEFF/, ''));
  if (value === undefined) {
    return {
      refused:
        'This is not a whole JSON file: it may be cut off or changed. Save it again on the other device.',
    };
  }
  if (!isRecord(value) || value['format'] !== formatName) {
    return {
      refused:
        'This file was not saved by this site: it lacks "format": "wider-circle". Choose the file whose name begins with “wider-circle”.',
    };
  }
  const { version, savedAt, entries } = value;
  if (typeof version !== 'number')
    return {
      refused:
        'This file has no version number, so it cannot be read safely. Save it again on the other device.',
    };
  if (version !== formatVersion) {
    return {
      refused: `This file has version ${String(version)}, and this page reads version ${String(formatVersion)}. Reload this page; if that does not help, save the file again.`,
    };
  }
  if (!isRecord(entries))
    return {
      refused:
        'This file has no "entries", so there is nothing to bring in. Save it again on the other device.',
    };
  const leftOut: string[] = strangeFields(value);
  const read = Object.entries(entries).flatMap(([key, entry]) => readEntry(key, entry, leftOut));
  return {
    entries: read,
    savedAt: isDate(savedAt) ? savedAt : undefined,
    leftOut: shortened(leftOut),
  };
}

function readEntry(key: string, value: unknown, leftOut: string[]): MemoryEntry[] {
  const kind = kindOfKey(key);
  const name = `“${key.slice(0, 40)}”`;
  const text = toText(value);
  if (!kind) leftOut.push(`${name}: this site keeps nothing of that name.`);
  else if (text === undefined) leftOut.push(`${name}: it is nested too deep to be kept.`);
  else if (kind.joins === 'results') return readResults(key, value, leftOut);
  else if (kind.joins === 'ticks' && !isTicks(value))
    leftOut.push(`${name}: it is not a list of steps.`);
  else return [{ key, text }];
  return [];
}

function readResults(key: string, value: unknown, leftOut: string[]): MemoryEntry[] {
  if (!Array.isArray(value)) {
    leftOut.push('Your results: they are not a list.');
    return [];
  }
  const results = value.flatMap((entry: unknown, index) => {
    const result = parseKeptResult(entry);
    if (typeof result !== 'string') return [result];
    leftOut.push(`Result ${String(index + 1)} of ${String(value.length)}: it ${result}.`);
    return [];
  });
  if (results.length > mostKept) leftOut.push(`Results past the first ${String(mostKept)}.`);
  return [{ key, text: JSON.stringify(results.slice(0, mostKept)) }];
}

function strangeFields(value: Readonly<Record<string, unknown>>): string[] {
  const known = ['format', 'version', 'savedAt', 'entries'];
  return Object.keys(value)
    .filter((name) => !known.includes(name))
    .map((name) => `“${name.slice(0, 40)}”: this site writes no such field.`);
}

/** A hostile file may have a million faults; a person reads twenty. */
function shortened(faults: readonly string[]): readonly string[] {
  const most = 20;
  return faults.length <= most
    ? faults
    : [...faults.slice(0, most), `And ${String(faults.length - most)} more.`];
}

function isTicks(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length <= mostTicks &&
    value.every((id) => typeof id === 'string' && /^[a-z\d][a-z\d-]{0,63}$/.test(id))
  );
}

/** A stored text as it stands in the file. */
function toJson(text: string): unknown {
  const value = parse(text);
  const isSame = value !== undefined && !isText(value) && stringify(value) === text;
  return isSame ? value : { text };
}

/** A value of the file as it was stored; `undefined` when it cannot be written out. */
function toText(value: unknown): string | undefined {
  return isText(value) ? value.text : stringify(value);
}

function isText(value: unknown): value is { readonly text: string } {
  return isRecord(value) && Object.keys(value).length === 1 && typeof value['text'] === 'string';
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 40 && !Number.isNaN(Date.parse(value));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function stringify(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
