import type { Loader, LoaderContext } from 'astro/loaders';

/** An entry as a loader stores it. */
export type StoredEntry = Parameters<LoaderContext['store']['set']>[0];

/** The loader, with each of its entries changed on the way into the store. */
export function storingLoader(
  loader: Loader,
  change: (entry: StoredEntry, context: LoaderContext) => StoredEntry,
): Loader {
  return {
    ...loader,
    load: (context) =>
      loader.load({
        ...context,
        store: { ...context.store, set: (entry) => context.store.set(change(entry, context)) },
      }),
  };
}
