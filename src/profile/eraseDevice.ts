import { deviceStorage } from './deviceStorage.ts';
import { keyPrefix } from './keyPrefix.ts';

/** Something that lies in one of the browser's stores for this address. */
export type StoredThing = {
  readonly store: 'localStorage' | 'sessionStorage' | 'IndexedDB' | 'Cache storage';
  readonly name: string;
};

/** What erasing found, and what reading everything again found after it. */
export type ErasureProof = {
  readonly erased: readonly StoredThing[];
  /** Things of this site that are still there; empty when all went well. */
  readonly left: readonly StoredThing[];
  /** Things that other programs keep at the same address; they are left alone. */
  readonly others: readonly StoredThing[];
};

/** How long a database that another tab holds open is waited for. */
const patience = 2000;
const owner = keyPrefix.replace('/', '');

/** Erases everything that this site keeps in the browser, then looks again. Never throws. */
export async function eraseDevice(): Promise<ErasureProof> {
  const before = await storedThings();
  await eraseThings(before.filter(isOurs));
  deviceStorage.eraseAll();
  const after = await storedThings();
  return {
    erased: before.filter((thing) => isOurs(thing) && !after.some((other) => isSame(thing, other))),
    left: after.filter(isOurs),
    others: after.filter((thing) => !isOurs(thing)),
  };
}

/** Erases the things named, in whatever store they lie. */
export async function eraseThings(things: readonly StoredThing[]): Promise<void> {
  for (const { store, name } of things) {
    try {
      if (store === 'localStorage') localStorage.removeItem(name);
      else if (store === 'sessionStorage') sessionStorage.removeItem(name);
      else if (store === 'IndexedDB') await deleteDatabase(name);
      else await caches.delete(name);
    } catch {
      // It is found again by the look that follows.
    }
  }
}

/** Everything that lies in the browser's stores for this address. */
export async function storedThings(): Promise<readonly StoredThing[]> {
  const held = deviceStorage.keys();
  const local = namesIn(() => Object.keys(localStorage));
  const found = [
    ...[...new Set([...local, ...held])].map((name) => ({ store: 'localStorage', name }) as const),
    ...namesIn(() => Object.keys(sessionStorage)).map(
      (name) => ({ store: 'sessionStorage', name }) as const,
    ),
    ...(
      await namesLater(async () => {
        // Older browsers cannot list their databases.
        const databases = await (indexedDB as Partial<IDBFactory>).databases?.call(indexedDB);
        return (databases ?? []).flatMap(({ name }) => name ?? []);
      })
    ).map((name) => ({ store: 'IndexedDB', name }) as const),
    ...(await namesLater(() => caches.keys())).map(
      (name) => ({ store: 'Cache storage', name }) as const,
    ),
  ];
  return found;
}

function isOurs({ name }: StoredThing): boolean {
  return name.startsWith(owner);
}

function isSame(a: StoredThing, b: StoredThing): boolean {
  return a.store === b.store && a.name === b.name;
}

function namesIn(list: () => readonly string[]): readonly string[] {
  try {
    return list();
  } catch {
    return [];
  }
}

async function namesLater(list: () => Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await list();
  } catch {
    return [];
  }
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    const done = () => {
      resolve();
    };
    request.addEventListener('success', done);
    request.addEventListener('error', done);
    // Another tab may hold it open: it goes when that tab is closed.
    setTimeout(done, patience);
  });
}
