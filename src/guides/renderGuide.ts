import { cacheDir } from 'astro:config/server';
import { type CollectionEntry, render } from 'astro:content';
import { readTexts, type Texts, textPlaceOf, textsFile } from './textsAside.ts';

/** Astro's `render` for a guide, with its text from where `textsAside` has laid it. */
export function renderGuide(guide: CollectionEntry<'guides'>): ReturnType<typeof render> {
  const place = textPlaceOf(guide);
  if (place === undefined) return render(guide);
  const text = textsIn(place.collection)[place.id];
  if (text === undefined) throw new Error(`Astro's cache lacks the text of ${guide.id}.`);
  const { imagePaths = [] } = guide.rendered?.metadata ?? {};
  const { html, headings } = text;
  return render({ ...guide, rendered: { html, metadata: { imagePaths, headings } } });
}

const known = new Map<string, Texts>();

/** A build reads the texts once. Those of `astro dev` may have changed since the last page. */
function textsIn(collection: string): Texts {
  const isDev = import.meta.env.DEV;
  const texts =
    (isDev ? undefined : known.get(collection)) ??
    readTexts(textsFile(collection, cacheDir, isDev));
  known.set(collection, texts);
  return texts;
}
