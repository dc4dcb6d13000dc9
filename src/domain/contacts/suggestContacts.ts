import type { ContactDate } from './contact.ts';
import { employerKey } from './employerKey.ts';
import type { ReadContact } from './readRoles.ts';
import { workKinds } from './workKinds.ts';

/** How many people are suggested for the map. */
export const suggestionCount = 12;

/**
 * People for the map, as different from each other as the list allows: one of each kind of work in
 * turn, the rarest kind first, and within a kind whoever brings an employer, a seniority and a
 * year that nobody chosen so far has. People of unknown kind come when the others run out.
 *
 * Who matters to whom stands in no list, so the mix is the only aim. The same people are
 * suggested whatever order the list is in.
 *
 * @param passedOver people who are not wanted, by their place in the list
 * @returns places in the list, at most `count`
 */
export function suggestContacts(
  contacts: readonly ReadContact[],
  passedOver: ReadonlySet<number> = new Set(),
  count: number = suggestionCount,
): number[] {
  const groups = groupsByKind(contacts, passedOver);
  const keys = new Map<string, string>();
  const keyOf = (employer: string): string => {
    const key = keys.get(employer) ?? employerKey(employer);
    keys.set(employer, key);
    return key;
  };
  const chosen: number[] = [];
  const used = {
    employers: new Set<string>(),
    seniorities: new Set<string>(),
    years: new Set<number>(),
  };
  const takeFrom = (group: number[]): void => {
    let best = 0;
    let bestNovelty = -1;
    group.forEach((index, place) => {
      const novelty = noveltyOf(contacts[index], used, keyOf);
      if (novelty > bestNovelty) [best, bestNovelty] = [place, novelty];
    });
    const [index] = group.splice(best, 1);
    const contact = index === undefined ? undefined : contacts[index];
    if (index === undefined || contact === undefined) return;
    chosen.push(index);
    if (contact.employer !== undefined) used.employers.add(keyOf(contact.employer));
    if (contact.role.seniority !== undefined) used.seniorities.add(contact.role.seniority);
    if (contact.connected !== undefined) used.years.add(contact.connected.year);
  };
  const [known, unknown] = groups;
  while (chosen.length < count && known.some((group) => group.length > 0)) {
    for (const group of known) {
      if (chosen.length < count && group.length > 0) takeFrom(group);
    }
  }
  while (chosen.length < count && unknown.length > 0) takeFrom(unknown);
  return chosen;
}

// Candidates of one kind that are weighed; more would cost time and bring no other mix.
const mostOfKind = 400;

/** The people of each kind, the rarest kind first, then those of unknown kind; each in a fixed order. */
function groupsByKind(
  contacts: readonly ReadContact[],
  passedOver: ReadonlySet<number>,
): readonly [known: number[][], unknown: number[]] {
  const byKind = new Map<string, number[]>(workKinds.map((kind) => [kind, []]));
  const unknown: number[] = [];
  contacts.forEach(({ role }, index) => {
    if (passedOver.has(index)) return;
    (role.kind === undefined ? unknown : byKind.get(role.kind))?.push(index);
  });
  const inOrder = (group: number[]): number[] =>
    group
      .map((index) => ({ index, key: orderKey(contacts[index]) }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index))
      .slice(0, mostOfKind)
      .map(({ index }) => index);
  // Sorting is stable, so kinds of equal size stay in the order of the check.
  const known = [...byKind.values()].sort((a, b) => a.length - b.length).map(inOrder);
  return [known, inOrder(unknown)];
}

/** Those known longest first, then by the alphabet. */
function orderKey(contact: ReadContact | undefined): string {
  if (contact === undefined) return '';
  return [
    dayKey(contact.connected),
    contact.family,
    contact.given,
    contact.employer ?? '',
    contact.title ?? '',
  ].join('\u001f');
}

function dayKey(date: ContactDate | undefined): string {
  if (date === undefined) return '9999';
  const two = (number: number | undefined): string => String(number ?? 0).padStart(2, '0');
  return `${String(date.year)}${two(date.month)}${two(date.day)}`;
}

function noveltyOf(
  contact: ReadContact | undefined,
  used: {
    readonly employers: ReadonlySet<string>;
    readonly seniorities: ReadonlySet<string>;
    readonly years: ReadonlySet<number>;
  },
  keyOf: (employer: string) => string,
): number {
  if (contact === undefined) return 0;
  const { employer, role, connected } = contact;
  return (
    (employer !== undefined && !used.employers.has(keyOf(employer)) ? 4 : 0) +
    (role.seniority !== undefined && !used.seniorities.has(role.seniority) ? 2 : 0) +
    (connected !== undefined && !used.years.has(connected.year) ? 1 : 0)
  );
}
