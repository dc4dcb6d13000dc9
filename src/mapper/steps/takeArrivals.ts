import type { MapArrival } from '#src/profile/mapArrivals.ts';
import { addPerson, type MapProgress, personCalled, setAnswer } from '../mapProgress.ts';
import { longestName, tidyName } from '../personName.ts';

/**
 * Puts people from a contact list on the map, as far as there is room. Two with the same label
 * are two people and get a number; one who is on the map already is not added again.
 */
export function takeArrivals(
  map: MapProgress,
  arrivals: readonly MapArrival[],
): { readonly map: MapProgress; readonly taken: number } {
  const before = map;
  let taken = 0;
  const after = arrivals.reduce((now, { label, kind }) => {
    if (personCalled(before, label)) return now;
    const name = freeName(now, label);
    const added = addPerson(now, 'more', name);
    const person = personCalled(added, name);
    if (added === now || !person) return now;
    taken += 1;
    return kind === undefined ? added : setAnswer(added, person.id, 'field', kind);
  }, map);
  return { map: after, taken };
}

function freeName(map: MapProgress, label: string): string {
  if (!personCalled(map, label)) return label;
  let number = 2;
  const short = tidyName(label).slice(0, longestName - 3);
  while (personCalled(map, `${short} ${String(number)}`)) number += 1;
  return `${short} ${String(number)}`;
}
