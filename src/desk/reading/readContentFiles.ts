import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentFile } from './contentFile.ts';

/** Reads every text of the folder `content` in a project. */
export async function readContentFiles(project: string): Promise<ContentFile[]> {
  const entries = await readdir(join(project, 'content'), { recursive: true });
  const paths = entries
    .map((entry) => `content/${entry.replaceAll('\\', '/')}`)
    .filter((path) => /\.(?:mdx?|ya?ml|json)$/.test(path))
    .sort();
  return Promise.all(
    paths.map(async (path) => ({ path, text: await readFile(join(project, path), 'utf8') })),
  );
}
