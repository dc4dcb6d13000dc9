import { simpson } from '../network/composition/simpson.ts';
import type { Known } from '../network/known.ts';
import type { ContactList, ContactSource, FileNote } from './contact.ts';
import { employerKey } from './employerKey.ts';
import type { ReadContact } from './readRoles.ts';
import { type Seniority, seniorities } from './seniorities.ts';
import { type WorkKind, workKinds } from './workKinds.ts';

/** How a list divides in one respect. */
export type Division<Kind extends string> = {
  readonly counts: Readonly<Record<Kind, number>>;
  /** People of whom it is known, and of whom it is not. */
  readonly known: number;
  readonly unknown: number;
  /** The chance that two of those known differ: unbiased Simpson, 0 to 1. */
  readonly variety: Known<number>;
};

export type EmployerCount = { readonly name: string; readonly count: number };

/** What a contact list shows about the people in it. Holds the names of employers, none of people. */
export type ContactsReport = {
  readonly source: ContactSource;
  readonly people: number;
  readonly kinds: Division<WorkKind> & {
    /** Why the kind is unknown. */
    readonly unknownBecause: {
      /** A job that every kind of work has: sales, HR, projects. */
      readonly anywhere: number;
      /** A title with no word from the lists. */
      readonly notRead: number;
      readonly noTitle: number;
    };
    /** People whose kind comes from a word in the employer's name. */
    readonly byEmployer: number;
  };
  readonly seniority: Division<Seniority>;
  readonly employers: {
    readonly known: number;
    readonly unknown: number;
    readonly distinct: number;
    readonly variety: Known<number>;
    /** The largest first, of equal ones by name; at most ten. */
    readonly largest: readonly EmployerCount[];
    /** Share of the largest among those known, 0 to 1; `undefined` when none is known. */
    readonly largestShare: number | undefined;
  };
  readonly growth: {
    /** Every year from the first to the last, also those without anybody. */
    readonly years: readonly {
      readonly year: number;
      readonly added: number;
      readonly total: number;
    }[];
    readonly dated: number;
    readonly undated: number;
  };
  readonly has: ContactList['has'];
  readonly notes: readonly FileNote[];
};

const mostEmployers = 10;

/**
 * What a list of contacts shows: how varied the employers, kinds of work and seniorities are, and
 * how the list grew. What is unknown is counted and in no share. Whom the person is really in
 * touch with stands in no such list, and is not guessed at.
 */
export function contactsReport(
  list: Omit<ContactList, 'contacts'>,
  contacts: readonly ReadContact[],
): ContactsReport {
  const unknown = contacts.filter(({ role }) => role.kind === undefined);
  const because = (reason: string): number =>
    unknown.filter(({ role }) => role.reason === reason).length;
  return {
    source: list.source,
    people: contacts.length,
    kinds: {
      ...divide(
        workKinds,
        contacts.map(({ role }) => role.kind),
      ),
      unknownBecause: {
        anywhere: because('anywhere'),
        notRead: because('not-read'),
        noTitle: because('no-title'),
      },
      byEmployer: contacts.filter(({ role }) => role.reason === 'employer').length,
    },
    seniority: divide(
      seniorities,
      contacts.map(({ role }) => role.seniority),
    ),
    employers: employersOf(contacts),
    growth: growthOf(contacts),
    has: list.has,
    notes: list.notes,
  };
}

function divide<Kind extends string>(
  all: readonly Kind[],
  values: readonly (Kind | undefined)[],
): Division<Kind> {
  const counts = Object.fromEntries(all.map((kind) => [kind, 0])) as Record<Kind, number>;
  let known = 0;
  for (const value of values) {
    if (value === undefined) continue;
    counts[value] += 1;
    known += 1;
  }
  return {
    counts,
    known,
    unknown: values.length - known,
    variety: simpson(Object.values<number>(counts)),
  };
}

function employersOf(contacts: readonly ReadContact[]): ContactsReport['employers'] {
  const byKey = new Map<string, { count: number; readonly spellings: Map<string, number> }>();
  const keys = new Map<string, string>();
  let known = 0;
  for (const { employer } of contacts) {
    if (employer === undefined) continue;
    const key = keys.get(employer) ?? employerKey(employer);
    keys.set(employer, key);
    if (key === '') continue;
    known += 1;
    const entry = byKey.get(key) ?? { count: 0, spellings: new Map<string, number>() };
    entry.count += 1;
    entry.spellings.set(employer, (entry.spellings.get(employer) ?? 0) + 1);
    byKey.set(key, entry);
  }
  const largest = [...byKey.values()]
    .sort((a, b) => b.count - a.count)
    // Only the head of the list is named, and sorting thousands of names is slow.
    .filter(
      ({ count }, index, all) => index < mostEmployers || count === all[mostEmployers - 1]?.count,
    )
    .map(({ count, spellings }) => ({ name: usualSpelling(spellings), count }))
    .sort((a, b) => b.count - a.count || compare(a.name, b.name))
    .slice(0, mostEmployers);
  const first = largest[0];
  return {
    known,
    unknown: contacts.length - known,
    distinct: byKey.size,
    variety: simpson([...byKey.values()].map(({ count }) => count)),
    largest,
    largestShare: first && first.count / known,
  };
}

/** The spelling that most people use; of equal ones the first by the alphabet. */
function usualSpelling(spellings: ReadonlyMap<string, number>): string {
  const sorted = [...spellings].sort(([a, m], [b, n]) => n - m || compare(a, b));
  return sorted[0]?.[0] ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function growthOf(contacts: readonly ReadContact[]): ContactsReport['growth'] {
  const byYear = new Map<number, number>();
  for (const { connected } of contacts) {
    if (connected) byYear.set(connected.year, (byYear.get(connected.year) ?? 0) + 1);
  }
  const known = [...byYear.keys()];
  if (known.length === 0) return { years: [], dated: 0, undated: contacts.length };
  const first = Math.min(...known);
  let total = 0;
  const years = Array.from({ length: Math.max(...known) - first + 1 }, (_, index) => {
    const year = first + index;
    const added = byYear.get(year) ?? 0;
    total += added;
    return { year, added, total };
  });
  return { years, dated: total, undated: contacts.length - total };
}
