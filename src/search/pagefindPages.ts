import { gunzipSync } from 'node:zlib';
import { createIndex, type IndexFile, type PagefindIndex } from 'pagefind';

/** A page as Pagefind read it: its marked text and what its attributes say. */
export type PagefindPage = {
  readonly id: string;
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly {
    readonly element: string;
    readonly id: string;
    readonly text: string;
  }[];
};

const signature = 'pagefind_dcd';

/** Starts an index that takes every page for one of the language, by its two letters. */
export async function startIndex(language: string): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  return index;
}

/** The pages of a built site that are marked for search, by address. */
export async function readPages(dist: string): Promise<PagefindPage[]> {
  const index = await startIndex('en');
  const added = await index.addDirectory({ path: dist });
  const { files, errors } = await index.getFiles();
  const problems = [...added.errors, ...errors];
  if (problems.length > 0) throw new Error(`Pagefind refused ${dist}: ${problems.join('; ')}`);
  return pagesIn(files).sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** The pages among the files that Pagefind gives back. */
export function pagesIn(files: readonly IndexFile[]): PagefindPage[] {
  return files.flatMap(({ path, content }) => {
    const id = /^fragment\/(.+)\.pf_fragment$/u.exec(path)?.[1];
    if (id === undefined) return [];
    const text = gunzipSync(content).toString('utf8');
    if (!text.startsWith(signature)) {
      throw new Error(
        `${path}: not a fragment as Pagefind 1.6 writes it. Check the Pagefind version.`,
      );
    }
    return [{ id, ...(JSON.parse(text.slice(signature.length)) as Omit<PagefindPage, 'id'>) }];
  });
}
