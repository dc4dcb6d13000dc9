import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { storingLoader } from './storingLoader.ts';

const textsShape = z.record(
  z.string(),
  z.object({
    html: z.string(),
    headings: z.array(z.object({ depth: z.number(), slug: z.string(), text: z.string() })),
  }),
);

/** The rendered texts of a collection with their headings, by the ids of its entries. */
export type Texts = z.infer<typeof textsShape>;

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
      const texts = new Map(Object.entries(readTexts(file)));
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
        const { headings = [], imagePaths } = rendered.metadata ?? {};
        texts.set(entry.id, { html: rendered.html, headings });
        // From then on it is a file that has just been edited.
        if (isLoaded) write();
        const metadata = {
          textPlace: { collection, id: entry.id } satisfies TextPlace,
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

/** None when the file is missing, cut off or of another version of the site: guides are read anew. */
export function readTexts(file: URL): Texts {
  if (!existsSync(file)) return {};
  try {
    return textsShape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

/** Where the text of an entry lies, if it lies aside. */
export function textPlaceOf(entry: {
  readonly rendered?:
    { readonly metadata?: Readonly<Record<string, unknown>> | undefined } | undefined;
}): TextPlace | undefined {
  return textPlaceShape.safeParse(entry.rendered?.metadata?.['textPlace']).data;
}
