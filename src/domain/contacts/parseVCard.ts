import type { Contact, ContactList, FileNote, OnProgress } from './contact.ts';
import { cleanField, nobodyInside, tooManyPeople } from './contactTable.ts';
import { ContactsFileError } from './contactsFileError.ts';
import { fileLimits } from './fileLimits.ts';

/** One line of a card: `item1.ORG;CHARSET=UTF-8:Name;Unit`. */
type Property = {
  readonly name: string;
  /** In capitals; a bare word such as `QUOTED-PRINTABLE` stands as its own key. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
};

type Card = {
  readonly fields: Map<string, { readonly value: string; readonly preference: number }>;
  isGroup: boolean;
};

const wanted = new Set(['N', 'FN', 'ORG', 'TITLE', 'ROLE', 'KIND', 'X-ADDRESSBOOKSERVER-KIND']);
const progressEvery = 200;

/**
 * Reads a file of vCards 2.1, 3.0 or 4.0: folded lines, quoted-printable with its character set,
 * grouped properties, several employers or job titles (the preferred one counts, or the first),
 * cards within cards, and cards without their last line.
 *
 * @throws ContactsFileError when there is no card, or nobody with a name
 */
export function parseVCard(text: string, onProgress: OnProgress = () => undefined): ContactList {
  const contacts: Contact[] = [];
  const seen = new Set<string>();
  const counts = { nameless: 0, repeated: 0, unfinished: 0, groups: 0 };
  let card: Card | undefined;
  let inner = 0;
  let cards = 0;

  const finish = (done: Card): void => {
    cards += 1;
    if (done.isGroup) {
      counts.groups += 1;
      return;
    }
    const contact = contactOf(done);
    if (contact === undefined) {
      counts.nameless += 1;
      return;
    }
    const key = [contact.given, contact.family, contact.employer, contact.title].join('\u001f');
    // A card without a job says too little to tell two people of one name apart from a repeat.
    if (seen.has(key) && (contact.employer ?? contact.title) !== undefined) {
      counts.repeated += 1;
      return;
    }
    seen.add(key);
    contacts.push(contact);
    if (contacts.length > fileLimits.people) throw tooManyPeople();
  };

  for (const { line, end } of logicalLines(text)) {
    const head = line.slice(0, 12).trimStart().toUpperCase();
    if (head.startsWith('BEGIN:VCARD')) {
      if (card !== undefined && inner === 0 && card.fields.has('AGENT')) inner += 1;
      else {
        if (card !== undefined) {
          counts.unfinished += 1;
          finish(card);
        }
        card = { fields: new Map(), isGroup: false };
        inner = 0;
        if (cards % progressEvery === 0) onProgress(end / text.length);
      }
      continue;
    }
    if (head.startsWith('END:VCARD')) {
      if (inner > 0) {
        inner -= 1;
        card?.fields.delete('AGENT');
      } else if (card !== undefined) {
        finish(card);
        card = undefined;
      }
      continue;
    }
    if (card === undefined || inner > 0) continue;
    const property = parseProperty(line);
    if (property !== undefined) note(card, property);
  }
  if (card !== undefined) {
    counts.unfinished += 1;
    finish(card);
  }
  if (cards === 0) {
    throw new ContactsFileError(
      'no-card',
      'No contact card was found in this file: none of its lines reads BEGIN:VCARD.',
      'Export the contacts again and choose the file that ends in .vcf.',
    );
  }
  if (contacts.length === 0) throw nobodyInside();
  onProgress(1);
  return {
    source: 'vcard',
    contacts,
    notes: notesOf(counts),
    has: { employers: true, titles: true, dates: false },
  };
}

/** Puts a property into its card, unless a preferred one of the same name is there. */
function note(card: Card, { name, parameters, value }: Property): void {
  if (name === 'AGENT' && value.trim() === '') {
    card.fields.set('AGENT', { value, preference: 0 });
    return;
  }
  if (!wanted.has(name)) return;
  if (name.endsWith('KIND')) {
    card.isGroup ||= /^group$/i.test(value.trim());
    return;
  }
  const text = decodeValue(value, parameters);
  if (text.replace(/[;\s]/g, '') === '') return;
  const preference = preferenceOf(parameters);
  const before = card.fields.get(name);
  if (before === undefined || preference < before.preference) {
    card.fields.set(name, { value: text, preference });
  }
}

function contactOf({ fields }: Card): Contact | undefined {
  const value = (name: string): string => fields.get(name)?.value ?? '';
  const [family = '', given = ''] = splitValue(value('N'));
  const [employer = ''] = splitValue(value('ORG'));
  const full = cleanField(splitValue(value('FN'), '').join(''));
  const title = cleanField(splitValue(value('TITLE'), '').join(''));
  const role = cleanField(splitValue(value('ROLE'), '').join(''));
  const words = full.split(' ');
  const hasParts = given !== '' || family !== '';
  // A card of a firm carries the firm's name as its own.
  if (!hasParts && (full === '' || full === employer)) return undefined;
  return {
    given: hasParts ? given : words.slice(0, Math.max(1, words.length - 1)).join(' '),
    family: hasParts ? family : words.length > 1 ? (words.at(-1) ?? '') : '',
    employer: employer || undefined,
    title: title || role || undefined,
    connected: undefined,
  };
}

/** The parts of a value between separators that are not escaped, unescaped. */
function splitValue(value: string, separator = ';'): string[] {
  const parts: string[] = [];
  let part = '';
  for (let at = 0; at < value.length; at += 1) {
    const letter = value.charAt(at);
    if (letter === '\\' && at + 1 < value.length) {
      at += 1;
      const next = value.charAt(at);
      part += next === 'n' || next === 'N' ? ' ' : next;
    } else if (letter === separator) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  return [...parts, part].map(cleanField);
}

/** From 1, the most preferred, to 101 for none said. */
function preferenceOf(parameters: ReadonlyMap<string, string>): number {
  const preference = Number(parameters.get('PREF'));
  if (preference >= 1 && preference <= 100) return preference;
  const isPreferred = parameters.has('PREF') || /\bpref\b/i.test(parameters.get('TYPE') ?? '');
  return isPreferred ? 1 : 101;
}

function parseProperty(line: string): Property | undefined {
  const colon = valueStart(line);
  if (colon < 0) return undefined;
  const [path = '', ...rest] = line.slice(0, colon).split(';');
  const name = path.slice(path.lastIndexOf('.') + 1).trim().toUpperCase();
  const parameters = new Map(
    rest.map((parameter) => {
      const [key = '', value = ''] = parameter.split('=');
      return [key.trim().toUpperCase(), value.trim().replaceAll('"', '')] as const;
    }),
  );
  return { name, parameters, value: line.slice(colon + 1) };
}

/** The colon before the value; one inside a quoted parameter does not count. */
function valueStart(line: string): number {
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const letter = line.charAt(at);
    if (letter === '"') isQuoted = !isQuoted;
    else if (letter === ':' && !isQuoted) return at;
  }
  return -1;
}

function decodeValue(value: string, parameters: ReadonlyMap<string, string>): string {
  const isPrintable =
    parameters.has('QUOTED-PRINTABLE') || /quoted-printable/i.test(parameters.get('ENCODING') ?? '');
  if (!isPrintable) return value;
  const bytes: number[] = [];
  for (let at = 0; at < value.length; at += 1) {
    const hex = /^=([0-9a-f]{2})/i.exec(value.slice(at, at + 3))?.[1];
    if (hex !== undefined) {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else bytes.push(...new TextEncoder().encode(value.charAt(at)));
  }
  return decoderOf(parameters.get('CHARSET') ?? 'utf-8').decode(new Uint8Array(bytes));
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder('utf-8');
  }
}

/**
 * The lines of a text with folded ones put together: those that go on with a blank, and
 * quoted-printable ones that end in `=`. Pictures are passed over.
 */
function* logicalLines(text: string): Generator<{ readonly line: string; readonly end: number }> {
  let open = '';
  let isPicture = false;
  let isSoft = false;
  let from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (from < text.length) {
    const { line, next } = lineAt(text, from);
    const isFolded = /^[ \t]/.test(line) && open !== '';
    if (isSoft) open = open.slice(0, -1) + line;
    else if (isFolded) {
      if (!isPicture) open += line.slice(1);
    } else {
      if (open !== '') yield { line: open, end: from };
      open = line;
      isPicture = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]/i.test(line);
    }
    isSoft = !isPicture && open.endsWith('=') && /^[^:]*QUOTED-PRINTABLE/i.test(open);
    from = next;
  }
  if (open !== '') yield { line: open, end: text.length };
}

/** One line of a text that may end its lines with CR, LF or both. */
function lineAt(text: string, from: number): { line: string; next: number } {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) break;
    at += 1;
  }
  const isPair = text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a;
  return { line: text.slice(from, at), next: at + (isPair ? 2 : 1) };
}

function notesOf(
  counts: Readonly<Record<'nameless' | 'repeated' | 'unfinished' | 'groups', number>>,
): FileNote[] {
  const notes: FileNote[] = [
    {
      id: 'nameless',
      count: counts.nameless,
      text: 'Cards without a person’s name are left out: firms, shops, service numbers.',
    },
    {
      id: 'repeated',
      count: counts.repeated,
      text: 'Cards of the same name and job are counted once.',
    },
    {
      id: 'unfinished',
      count: counts.unfinished,
      text: 'Cards without their last line are read as far as they go.',
      cure: 'If people are missing, export the contacts again: the file may have been cut off.',
    },
    { id: 'groups', count: counts.groups, text: 'Lists of several people are left out.' },
  ];
  return notes.filter(({ count }) => count > 0);
}
