import { type CsvRow, unescapeFormula } from './csv.ts';

/** What a row of another list says of one person. */
export type ImportedPerson = {
  /** Line in the file, from 1. */
  readonly line: number;
  /** As it stands in the file; not checked yet. */
  readonly address: string;
  readonly topics: readonly string[];
  /** Why they must not be written to; undefined when nothing in the row says so. */
  readonly stopped: 'left' | 'bounce' | 'complaint' | undefined;
  /** When they confirmed there by a press of their own; undefined when the row does not prove it. */
  readonly confirmedAt: number | undefined;
  /** The other list still waits for their confirmation: they may be asked, and not taken at a word. */
  readonly isUnconfirmed: boolean;
  /** When they signed up or were added there, as far as the row says. */
  readonly signedUpAt: number | undefined;
  /** The wording and the page of their consent, where the row has them: a list of ours. */
  readonly consent: { readonly wording: string; readonly page: string } | undefined;
};

export type ImportedList =
  | { readonly ok: true; readonly people: readonly ImportedPerson[] }
  /** No column holds addresses. `columns` are those that are there. */
  | { readonly ok: false; readonly columns: readonly string[] };

type Field =
  | 'address'
  | 'topics'
  | 'state'
  | 'confirmedAt'
  | 'optInAt'
  | 'signedUpAt'
  | 'createdAt'
  | 'left'
  | 'cleaned'
  | 'wording'
  | 'page';

/**
 * Names of columns, in lower-case letters only. Tags of other services are not taken: they are no
 * topics of this site. Sources, beside our own `owner/exportList.ts`:
 * Mailchimp: header rows of its exports (`Email Address`, …, `OPTIN_TIME`, `CONFIRM_TIME`, …, `TAGS`),
 * which its help does not describe.
 * Buttondown: docs.buttondown.com/data-exports-subscriber; `email_address` and `type` are its API's.
 * listmonk: its `cmd/subscribers.go` writes uuid, email, name, attributes, status, created_at.
 */
const columns: Readonly<Record<string, Field>> = {
  address: 'address',
  email: 'address',
  emailaddress: 'address',
  mail: 'address',
  topics: 'topics',
  state: 'state',
  status: 'state',
  type: 'state',
  subscribertype: 'state',
  subscriptionstatus: 'state',
  confirmedat: 'confirmedAt',
  confirmtime: 'confirmedAt',
  confirmationdate: 'confirmedAt',
  optintime: 'optInAt',
  consentat: 'signedUpAt',
  subscriptiondate: 'signedUpAt',
  createdat: 'createdAt',
  creationdate: 'createdAt',
  leftat: 'left',
  consentwording: 'wording',
  consentpage: 'page',
};

/**
 * Words of a status column that say no. Source for Buttondown's: docs.buttondown.com/api-subscribers-type
 * and its change of 2025-07-28; for listmonk's: the type `subscriber_status` of its `schema.sql`.
 */
const stops: Readonly<Record<string, ImportedPerson['stopped']>> = {
  left: 'left',
  unsubscribed: 'left',
  removed: 'left',
  blocklisted: 'left',
  blacklisted: 'left',
  blocked: 'left',
  disabled: 'left',
  archived: 'left',
  bounced: 'bounce',
  cleaned: 'bounce',
  undeliverable: 'bounce',
  malformed: 'bounce',
  complained: 'complaint',
  spam: 'complaint',
  spammy: 'complaint',
};

/**
 * Columns that are about leaving (`UNSUB_TIME`, `unsubscription_date`) or about addresses that were
 * taken out (`CLEAN_TIME`): whatever stands in one stops the person, readable or not.
 */
const aboutStopping: readonly (readonly [RegExp, Field])[] = [
  [/^unsub/, 'left'],
  [/^clean/, 'cleaned'],
];

/** Words of a status column for somebody who was asked and has not answered: ours, and Buttondown's. */
const unconfirmedStates: ReadonlySet<string> = new Set(['pending', 'unconfirmed', 'unactivated']);

/** Reads a list that another system wrote, by the names of its columns. */
export function readImport(rows: readonly CsvRow[]): ImportedList {
  const [head, ...others] = rows;
  const names = head?.cells.map((name) => unescapeFormula(name).trim()) ?? [];
  const fields = names.map(fieldOf);
  if (!fields.includes('address')) return { ok: false, columns: names };
  return {
    ok: true,
    people: others.map(({ line, cells }) => {
      const cell = (field: Field) => unescapeFormula(cells[fields.indexOf(field)] ?? '').trim();
      const time = (field: Field) => timeOf(cell(field));
      const says = (field: Field) =>
        cells.some(
          (text, index) => fields[index] === field && !/^(?:|no|false|0)$/i.test(text.trim()),
        );
      const wording = cell('wording');
      const state = cell('state').toLowerCase();
      const confirmedAt = time('confirmedAt');
      const optInAt = time('optInAt');
      // Mailchimp gives a CONFIRM_TIME to whom the owner added, and the same as OPTIN_TIME where one
      // press was enough. Who pressed twice did so later.
      const isDoubleOptIn =
        !fields.includes('optInAt') || (optInAt ?? Number.POSITIVE_INFINITY) < (confirmedAt ?? 0);
      return {
        line,
        address: cell('address'),
        topics: cell('topics')
          .split(/[\s,;|]+/)
          .filter((topic) => topic !== ''),
        stopped: says('cleaned') ? 'bounce' : says('left') ? 'left' : stops[state],
        confirmedAt: isDoubleOptIn ? confirmedAt : undefined,
        isUnconfirmed: unconfirmedStates.has(state),
        signedUpAt: optInAt ?? time('signedUpAt') ?? time('createdAt') ?? confirmedAt,
        consent: wording === '' ? undefined : { wording, page: cell('page') || 'import' },
      };
    }),
  };
}

function fieldOf(name: string): Field | undefined {
  const letters = name.toLowerCase().replace(/[^a-z]/g, '');
  return columns[letters] ?? aboutStopping.find(([pattern]) => pattern.test(letters))?.[1];
}

/**
 * `2024-05-06 07:08:09`, with or without a T, parts of a second and a zone; a time without a zone
 * is UTC, as these services write it. Go, and so listmonk, writes a zone twice: `+0530 IST`.
 * Undefined for anything else.
 */
function timeOf(text: string): number | undefined {
  const parts =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|UTC|[+-]\d\d(?::?\d\d)?)?(?: (?:[A-Z]{2,5}|[+-]\d{2,4}))?)?$/i.exec(
      text,
    );
  if (parts === null) return undefined;
  const [, date = '', time = '00:00', zone = 'Z'] = parts;
  const offset = /^([+-]\d\d):?(\d\d)?$/.exec(zone);
  const at = Date.parse(
    `${date}T${time}${offset === null ? 'Z' : `${offset[1] ?? ''}:${offset[2] ?? '00'}`}`,
  );
  return Number.isNaN(at) ? undefined : at;
}
