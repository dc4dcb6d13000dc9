/**
 * Everything that the site may remember on a device, as data: `/you/` lists it, writes it to
 * one file, reads it back and erases it. A room that keeps something new adds a row here.
 */

/** One value in the device's storage. */
export type MemoryEntry = {
  /** Its key without the site's prefix, e.g. `plan/reconnect`. */
  readonly key: string;
  /** Exactly what is stored, byte for byte. */
  readonly text: string;
};

/** A kind of thing that is remembered. */
export type MemoryKind = {
  readonly id: string;
  /** The key, or its beginning when it ends with a slash: a slug follows. */
  readonly key: string;
  /** What it is, in the words of `/you/` and of the privacy page. */
  readonly label: string;
  /**
   * How an imported value joins one that is there: `results` and `ticks` are put together,
   * a `whole` value is taken only where there is none.
   */
  readonly joins: 'results' | 'ticks' | 'whole';
  /** Whether people's names or initials may stand in it. */
  readonly holdsNames: boolean;
  /** Whether it is left out of the file unless the person ticks it: sensitive aspects. */
  readonly onlyIfAsked: boolean;
};

/**
 * The rows. Whoever reads an entry must survive any text in it: it may come from a file that
 * somebody wrote by hand.
 */
export const memoryKinds: readonly MemoryKind[] = [
  {
    id: 'results',
    key: 'results',
    label: 'Results you kept',
    joins: 'results',
    holdsNames: false,
    onlyIfAsked: false,
  },
  {
    id: 'answers',
    key: 'quiz/',
    label: 'Answers in a check',
    joins: 'whole',
    holdsNames: false,
    onlyIfAsked: false,
  },
  {
    id: 'ticks',
    key: 'plan/',
    label: 'Ticked steps of a plan',
    joins: 'ticks',
    holdsNames: false,
    onlyIfAsked: false,
  },
  {
    id: 'paths',
    key: 'path/',
    label: 'Your place on a reading path',
    joins: 'ticks',
    holdsNames: false,
    onlyIfAsked: false,
  },
  {
    id: 'saved',
    key: 'saved',
    label: 'Pages saved for later',
    joins: 'ticks',
    holdsNames: false,
    onlyIfAsked: false,
  },
  {
    id: 'map',
    key: 'map',
    label: 'Your map, with the initials on it',
    joins: 'whole',
    holdsNames: true,
    onlyIfAsked: false,
  },
  {
    id: 'map-arrivals',
    key: 'map-arrivals',
    label: 'People on their way from your contact list to your map',
    joins: 'whole',
    holdsNames: true,
    onlyIfAsked: false,
  },
  {
    id: 'aspects',
    key: 'map-aspects',
    label: 'What you ticked as similar or different',
    joins: 'whole',
    holdsNames: true,
    onlyIfAsked: true,
  },
  {
    id: 'search-key',
    key: 'search-slash-key',
    label: 'Whether / opens the search',
    joins: 'whole',
    holdsNames: false,
    onlyIfAsked: false,
  },
];

/** The kind of thing that a key holds; `undefined` when the site writes no such key. */
export function kindOfKey(key: string): MemoryKind | undefined {
  return memoryKinds.find((kind) =>
    kind.key.endsWith('/')
      ? key.startsWith(kind.key) && /^[a-z\d][a-z\d-]{0,63}$/.test(key.slice(kind.key.length))
      : key === kind.key,
  );
}
