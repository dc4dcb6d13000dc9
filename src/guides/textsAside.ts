import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { storingLoader } from './storingLoader.ts';

/** The rendered texts of a collection, by the ids of its entries. */
export type Texts = Readonly<Record<string, string>>;

const textPlaceShape = z.object({ collection: z.string(), id: z.string() });

export type TextPlace = Readonly<z.infer<typeof textPlaceShape>>;

/**
 * A loader that lays the rendered texts of all entries into one file of Astro's cache (`textsFile`)
 * and leaves only where each lies (`textPlaceOf`). Three quarters of a store of a thousand guides are
 * text, and a build reads, bundles and compiles the store as one string. `renderGuide` puts a text
 * back. MDX has no rendered text in the store, and stays as it is.
 */
export function textsAside(loader: Loader): Loader {
  return {
    ...loader,
    load: async (context) => {
      const { store, config, collection, watcher } = context;
      const file = textsFile(collection, config.cacheDir, watcher !== undefined);
      const texts = new Map(Object.entries(existsSync(file) ? readTexts(file) : {}));
      // An entry that has lost its text is rendered anew.
      for (const entry of store.values()) {
        if (textPlaceOf(entry) && !texts.has(entry.id)) store.delete(entry.id);
      }
      const write = (): void => {
        mkdirSync(new URL('./', file), { recursive: true });
        writeFileSync(file, JSON.stringify(Object.fromEntries(texts)));
      };
      let isLoaded = false;
      const lean = storingLoader(loader, ({ rendered, ...entry }) => {
        if (rendered === undefined) return entry;
        texts.set(entry.id, rendered.html);
        // From then on it is a file that has just been edited.
        if (isLoaded) write();
        const { headings, imagePaths } = rendered.metadata ?? {};
        const metadata = {
          textPlace: { collection, id: entry.id } satisfies TextPlace,
          ...(headings && { headings }),
          ...(imagePaths && { imagePaths }),
        };
        return { ...entry, rendered: { html: '', metadata } };
      });
      await lean.load(context);
      for (const id of texts.keys()) if (!store.has(id)) texts.delete(id);
      write();
      isLoaded = true;
    },
  };
}

/** Where the texts lie. As with Astro's own store, those of `astro dev` are apart from a build's. */
export function textsFile(collection: string, cacheDir: URL, isDev: boolean): URL {
  return new URL(`texts/${isDev ? 'dev' : 'build'}/${collection}.json`, cacheDir);
}

export function readTexts(file: URL): Texts {
  return JSON.parse(readFileSync(file, 'utf8')) as Texts;
}

/** Where the text of an entry lies, if it lies aside. */
export function textPlaceOf(entry: {
  readonly rendered?:
    { readonly metadata?: Readonly<Record<string, unknown>> | undefined } | undefined;
}): TextPlace | undefined {
  return textPlaceShape.safeParse(entry.rendered?.metadata?.['textPlace']).data;
}
