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
  /** When the other list says that they confirmed; undefined when it does not. */
  readonly confirmedAt: number | undefined;
  /** When they signed up there, as far as the row says. */
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
  | 'signedUpAt'
  | 'leftAt'
  | 'cleanedAt'
  | 'wording'
  | 'page';

// Names as Mailchimp, Buttondown and listmonk write them, and our own, in lower-case letters only.
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
  optintime: 'signedUpAt',
  createdat: 'signedUpAt',
  creationdate: 'signedUpAt',
  consentat: 'signedUpAt',
  leftat: 'leftAt',
  unsubtime: 'leftAt',
  unsubscribedat: 'leftAt',
  unsubscriptiondate: 'leftAt',
  cleantime: 'cleanedAt',
  consentwording: 'wording',
  consentpage: 'page',
};

/** Words of a status column that say no. Every other word leaves the person as they are. */
const stops: Readonly<Record<string, ImportedPerson['stopped']>> = {
  left: 'left',
  unsubscribed: 'left',
  removed: 'left',
  blocklisted: 'left',
  blacklisted: 'left',
  disabled: 'left',
  archived: 'left',
  bounced: 'bounce',
  cleaned: 'bounce',
  undeliverable: 'bounce',
  complained: 'complaint',
  spam: 'complaint',
  spammy: 'complaint',
};

/** Reads a list that another system wrote, by the names of its columns. */
export function readImport(rows: readonly CsvRow[]): ImportedList {
  const [head, ...others] = rows;
  const names = head?.cells.map((name) => unescapeFormula(name).trim()) ?? [];
  const fields = names.map((name) => columns[name.toLowerCase().replace(/[^a-z]/g, '')]);
  if (!fields.includes('address')) return { ok: false, columns: names };
  return {
    ok: true,
    people: others.map(({ line, cells }) => {
      const cell = (field: Field) => unescapeFormula(cells[fields.indexOf(field)] ?? '').trim();
      const wording = cell('wording');
      return {
        line,
        address: cell('address'),
        topics: cell('topics')
          .split(/[\s,;|]+/)
          .filter((topic) => topic !== ''),
        stopped:
          timeOf(cell('cleanedAt')) !== undefined
            ? 'bounce'
            : timeOf(cell('leftAt')) !== undefined
              ? 'left'
              : stops[cell('state').toLowerCase()],
        confirmedAt: timeOf(cell('confirmedAt')),
        signedUpAt: timeOf(cell('signedUpAt')),
        consent: wording === '' ? undefined : { wording, page: cell('page') || 'import' },
      };
    }),
  };
}

/**
 * `2024-05-06 07:08:09`, with or without a T, parts of a second and a zone; a time without a zone
 * is UTC, as these services write it. Undefined for anything else.
 */
function timeOf(text: string): number | undefined {
  const parts =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|UTC|[+-]\d\d:?\d\d)?)?$/i.exec(
      text,
    );
  if (parts === null) return undefined;
  const [, date = '', time = '00:00', zone = 'Z'] = parts;
  const hours = zone.length > 3 ? zone.replace(/^(.\d\d):?(\d\d)$/, '$1:$2') : 'Z';
  const at = Date.parse(`${date}T${time}${hours}`);
  return Number.isNaN(at) ? undefined : at;
}
