/**
 * The worker that reads a contact list. The names live in here and go when it is ended; the page
 * gets figures, and the few people that it shows.
 */
import type { ContactsReport } from '#src/domain/contacts/contactsReport.ts';
import { contactsReport } from '#src/domain/contacts/contactsReport.ts';
import { ContactsFileError } from '#src/domain/contacts/contactsFileError.ts';
import { initialsOf } from '#src/domain/contacts/initialsOf.ts';
import { checkFileSize, parseContactsFile } from '#src/domain/contacts/parseContactsFile.ts';
import { type ReadContact, readRoles } from '#src/domain/contacts/readRoles.ts';
import { suggestContacts } from '#src/domain/contacts/suggestContacts.ts';
import type { WorkKind } from '#src/domain/contacts/workKinds.ts';

/** Somebody suggested for the map, as the page shows them. */
export type Suggestion = {
  /** Their place in the list, to name them by. */
  readonly index: number;
  readonly name: string;
  readonly firstName: string;
  readonly initials: string;
  readonly title: string | undefined;
  readonly employer: string | undefined;
  readonly kind: WorkKind | undefined;
  readonly year: number | undefined;
};

export type WorkerRequest =
  | { readonly do: 'read'; readonly file: File }
  /** Somebody else in the place of one of those shown; none of `passedOver` comes. */
  | {
      readonly do: 'replace';
      readonly shown: readonly number[];
      readonly passedOver: readonly number[];
    };

export type WorkerReply =
  | { readonly is: 'progress'; readonly share: number }
  | {
      readonly is: 'report';
      readonly report: ContactsReport;
      readonly suggestions: readonly Suggestion[];
    }
  | {
      readonly is: 'refusal';
      readonly reason: string;
      readonly what: string;
      readonly cure: string;
    }
  | { readonly is: 'replacement'; readonly suggestion: Suggestion | undefined };

// Reading the bytes, reading the rows, reading the titles: how far each begins.
const steps = { rows: 0.1, titles: 0.7, report: 0.9 } as const;

let people: readonly ReadContact[] = [];

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.do === 'read') void read(data.file);
  else replace(new Set([...data.shown, ...data.passedOver]));
});

async function read(file: File): Promise<void> {
  try {
    checkFileSize(file.size);
    say({ is: 'progress', share: 0 });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { contacts, ...list } = parseContactsFile(bytes, (share) => {
      say({ is: 'progress', share: steps.rows + share * (steps.titles - steps.rows) });
    });
    say({ is: 'progress', share: steps.titles });
    people = readRoles(contacts);
    say({ is: 'progress', share: steps.report });
    const report = contactsReport(list, people);
    say({ is: 'report', report, suggestions: suggestContacts(people).flatMap(suggestionOf) });
  } catch (error) {
    say(refusalOf(error));
  }
}

function replace(passedOver: ReadonlySet<number>): void {
  const [index] = suggestContacts(people, passedOver, 1);
  say({
    is: 'replacement',
    suggestion: index === undefined ? undefined : suggestionOf(index)[0],
  });
}

function suggestionOf(index: number): Suggestion[] {
  const contact = people[index];
  if (contact === undefined) return [];
  const { given, family, title, employer, role, connected } = contact;
  return [
    {
      index,
      name: [given, family].filter((part) => part !== '').join(' '),
      firstName: given === '' ? family : given,
      initials: initialsOf(contact),
      title,
      employer,
      kind: role.kind,
      year: connected?.year,
    },
  ];
}

function refusalOf(error: unknown): WorkerReply {
  if (error instanceof ContactsFileError) {
    return { is: 'refusal', reason: error.reason, what: error.message, cure: error.cure };
  }
  // A file that was moved or changed since it was chosen cannot be read any more.
  if (error instanceof DOMException) {
    return {
      is: 'refusal',
      reason: 'unreadable',
      what: 'The browser could not open the file.',
      cure: 'Choose it again. If it lies on a drive or in a cloud folder, copy it to this device first.',
    };
  }
  return {
    is: 'refusal',
    reason: 'failed',
    what: 'The file could not be read to its end.',
    cure: 'Download it again and choose it once more, or try a smaller part of it.',
  };
}

function say(reply: WorkerReply): void {
  postMessage(reply);
}
