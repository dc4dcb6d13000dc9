import type { Loader } from 'astro/loaders';
import { storingLoader } from './storingLoader.ts';
import { textOutline } from './textOutline.ts';

/**
 * A loader of Markdown files that gives each entry an `outline` (`textOutlineShape`) beside its
 * front matter. The loader that it wraps must keep the text (`retainBody`), and here the text is
 * dropped unless `retainBody` says otherwise: the store of all entries becomes a script that a
 * build compiles, and no page prints what stands in it.
 */
export function outlinedTexts(loader: Loader, { retainBody = false } = {}): Loader {
  return storingLoader(loader, ({ body, ...entry }) => {
    if (body === undefined) throw new Error(`${entry.id}: its loader must keep the text.`);
    const outlined = { ...entry, data: { ...entry.data, outline: textOutline(body) } };
    return retainBody ? { ...outlined, body } : outlined;
  });
}
