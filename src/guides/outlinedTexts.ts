import { readFile } from 'node:fs/promises';
import type { Loader } from 'astro/loaders';
import { textOutline } from './textOutline.ts';

/**
 * A loader of Markdown files that gives each entry an `outline` (`textOutlineShape`) beside its
 * front matter. The text itself need not be kept then: the store of all entries becomes a script
 * that a build compiles, and a third of it was text that no page prints.
 */
export function outlinedTexts(loader: Loader): Loader {
  return {
    ...loader,
    load: (context) =>
      loader.load({
        ...context,
        parseData: async (entry) => {
          if (entry.filePath === undefined) throw new Error(`${entry.id} is no file.`);
          const file = await readFile(entry.filePath, 'utf8');
          const outline = textOutline(file.replace(/^---\r?\n[^]*?\r?\n---\r?\n/u, ''));
          return context.parseData({ ...entry, data: { ...entry.data, outline } });
        },
      }),
  };
}
