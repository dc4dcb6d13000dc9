import { readFile } from 'node:fs/promises';
import type { Loader } from 'astro/loaders';
import { splitFrontMatter } from '#src/site/splitFrontMatter.ts';
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
          const outline = textOutline(splitFrontMatter(file).body);
          return context.parseData({ ...entry, data: { ...entry.data, outline } });
        },
      }),
  };
}
