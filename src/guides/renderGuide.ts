import { readFileSync } from 'node:fs';
import { cacheDir } from 'astro:config/server';
import { type CollectionEntry, render } from 'astro:content';
import { textFileOf, textsFolder } from './textsAside.ts';

/** Astro's `render` for a guide, with its text from where `textsAside` has laid it. */
export function renderGuide(guide: CollectionEntry<'guides'>): ReturnType<typeof render> {
  const file = textFileOf(guide);
  if (file === undefined || guide.rendered === undefined) return render(guide);
  return render({ ...guide, rendered: { ...guide.rendered, html: readText(file) } });
}

function readText(file: string): string {
  try {
    return readFileSync(new URL(file, textsFolder(cacheDir, import.meta.env.DEV)), 'utf8');
  } catch (cause) {
    const cure = 'Remove the folders .astro and node_modules/.astro, and start again.';
    throw new Error(`Astro's cache has lost the text of a guide. ${cure}`, { cause });
  }
}
