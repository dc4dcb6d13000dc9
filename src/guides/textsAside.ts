import { mkdirSync, writeFileSync } from 'node:fs';
import type { Loader } from 'astro/loaders';
import { storingLoader } from './storingLoader.ts';

/**
 * A loader that lays the rendered text of each entry into a file of Astro's cache, and leaves the
 * file's name in its place (`textFileOf`). A store of a thousand guides is three quarters text, and
 * a build reads, bundles and compiles all of it as one string. `renderGuide` puts the text back.
 *
 * MDX has no rendered text in the store, and stays as it is.
 */
export function textsAside(loader: Loader): Loader {
  return storingLoader(loader, ({ rendered, ...entry }, { config, collection, watcher }) => {
    if (rendered === undefined) return entry;
    const folder = textsFolder(config.cacheDir, watcher !== undefined);
    const file = `${collection}/${encodeURI(entry.id)}.html`;
    const place = new URL(file, folder);
    mkdirSync(new URL('./', place), { recursive: true });
    writeFileSync(place, rendered.html);
    const { headings, imagePaths } = rendered.metadata ?? {};
    return {
      ...entry,
      rendered: {
        html: '',
        metadata: {
          textFile: file,
          ...(headings && { headings }),
          ...(imagePaths && { imagePaths }),
        },
      },
    };
  });
}

/** Where the texts lie. As with Astro's own store, those of `astro dev` lie apart from a build's. */
export function textsFolder(cacheDir: URL, isDev: boolean): URL {
  return new URL(isDev ? 'texts-dev/' : 'texts/', cacheDir);
}

/** The file of an entry's text within that folder, if it has one. */
export function textFileOf(entry: {
  readonly rendered?:
    { readonly metadata?: Readonly<Record<string, unknown>> | undefined } | undefined;
}): string | undefined {
  const file = entry.rendered?.metadata?.['textFile'];
  return typeof file === 'string' ? file : undefined;
}
