import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentFile } from './contentFile.ts';

/** Reads every file of the folder `content` in a project; of one that is no text, the name alone. */
export async function readContentFiles(project: string): Promise<ContentFile[]> {
  const entries = await readdir(join(project, 'content'), { recursive: true });
  const paths = entries
    .map((entry) => `content/${entry.replaceAll('\\', '/')}`)
    // `.gitkeep` and what a file manager leaves behind.
    .filter((path) => /\/[^/.][^/]*\.[^/.]+$/.test(path))
    .sort();
  return Promise.all(
    paths.map(async (path) => ({
      path,
      text: /\.(?:mdx?|ya?ml|json)$/.test(path) ? await readFile(join(project, path), 'utf8') : '',
    })),
  );
}
