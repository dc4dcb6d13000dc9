import { isWorkKind, type WorkKind } from '#src/domain/contacts/workKinds.ts';
import { deviceStorage } from './deviceStorage.ts';
import { keyPrefix } from './keyPrefix.ts';

/** Somebody whom the person brings from their contact list to their map. */
export type MapArrival = {
  /** Initials, or the first name if the person chose that. Two people may have the same. */
  readonly label: string;
  /** `undefined` where the list does not say. */
  readonly kind: WorkKind | undefined;
};

const key = `${keyPrefix}map-arrivals`;
const most = 12;
const longestLabel = 60;

/** Puts people where the map finds them. Called after a press on the button that says so. */
export function writeMapArrivals(people: readonly MapArrival[]): void {
  deviceStorage.write(key, JSON.stringify({ version: 1, people: people.slice(0, most) }));
}

/** The people who wait to be taken into the map; none when nothing or something damaged is there. */
export function readMapArrivals(): readonly MapArrival[] {
  return parseMapArrivals(deviceStorage.read(key) ?? '');
}

/** Takes the people away again, once they are in the map or no longer wanted. */
export function forgetMapArrivals(): void {
  deviceStorage.remove(key);
}

/** Reads stored people back; whoever is damaged is left out. */
export function parseMapArrivals(stored: string): readonly MapArrival[] {
  let value: unknown;
  try {
    value = JSON.parse(stored);
  } catch {
    return [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const { version, people } = value as Record<string, unknown>;
  if (version !== 1 || !Array.isArray(people)) return [];
  return people.flatMap(parseArrival).slice(0, most);
}

function parseArrival(value: unknown): MapArrival[] {
  if (typeof value !== 'object' || value === null) return [];
  const { label, kind } = value as Record<string, unknown>;
  if (typeof label !== 'string' || label.trim() === '') return [];
  return [
    { label: label.trim().slice(0, longestLabel), kind: isWorkKind(kind) ? kind : undefined },
  ];
}
