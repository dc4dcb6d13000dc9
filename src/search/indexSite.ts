import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { minify } from 'vite';
import { searchWords } from '#src/domain/search/searchWords.ts';
import { otherLanguages } from '#src/site/languages.ts';
import { stopWords } from '#src/domain/search/stopWords.ts';
import { readSynonyms, readYaml } from './readSynonyms.ts';
import { repackIndex } from './repackIndex.ts';
import {
  type FindablePage,
  isPageKind,
  pageKinds,
  type SiteTopic,
  type SiteWords,
  siteWordsPath,
} from './siteWords.ts';

export type SitePlaces = {
  /** The built site; the index is written into it. */
  readonly dist: string;
  /** The folder of words and data, for `synonyms.yaml` and `topics.yaml`. */
  readonly content: string;
};

export type IndexedSite = {
  readonly siteWords: SiteWords;
  /** Every file written, by its path in the built site, with its size in bytes. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
};

/**
 * Builds the search index of a built site: Pagefind's engine and index in `pagefind/`, and the
 * words file beside it.
 *
 * Pagefind reads the pages twice. The first time it takes the marked text out of the HTML. The
 * second time it indexes that text without the words that a query drops anyway, which halves what
 * a first search transfers.
 */
export async function indexSite({ dist, content }: SitePlaces): Promise<IndexedSite> {
  const synonymsPath = join(content, 'synonyms.yaml');
  const synonyms = readSynonyms(synonymsPath, await readFile(synonymsPath, 'utf8'));
  const topicsPath = join(content, 'topics.yaml');
  const topics = readTopics(topicsPath, readYaml(topicsPath, await readFile(topicsPath, 'utf8')));
  try {
    const pages = (await readPages(dist))
      // The index is of the English pages; a translation's are few enough for a list.
      .filter(({ url }) => !otherLanguages.some(({ prefix }) => url.startsWith(`${prefix}/`)))
      .sort((a, b) => (a.url < b.url ? -1 : 1));
    const texts = pages.map(textOf);
    const { files: indexFiles, idOf } = await indexTexts(pages, texts);
    const siteWords: SiteWords = {
      pages: pages.map((page) => toFindable(page, idOf.get(page.url) ?? '')),
      topics: topics.map((topic) => ({
        ...topic,
        hasPage: existsSync(join(dist, 'topics', topic.id, 'index.html')),
      })),
      words: groupWords(texts),
      synonyms,
    };
    const files = [
      ...indexFiles,
      { path: siteWordsPath, content: Buffer.from(JSON.stringify(siteWords)) },
    ];
    await rm(join(dist, 'pagefind'), { recursive: true, force: true });
    for (const { path, content: bytes } of files) {
      await mkdir(dirname(join(dist, path)), { recursive: true });
      await writeFile(join(dist, path), bytes);
    }
    return {
      siteWords,
      files: files.map(({ path, content: { length } }) => ({ path, bytes: length })),
    };
  } finally {
    await close();
  }
}

async function startIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  return index;
}

async function readPages(dist: string): Promise<Fragment[]> {
  const index = await startIndex();
  const added = await index.addDirectory({ path: dist });
  const { files, errors } = await index.getFiles();
  const problems = [...added.errors, ...errors];
  if (problems.length > 0) throw new Error(`Pagefind refused ${dist}: ${problems.join('; ')}`);
  return files.flatMap(readFragment);
}

async function indexTexts(
  pages: readonly Fragment[],
  texts: readonly string[],
): Promise<{ files: IndexFile[]; idOf: ReadonlyMap<string, string> }> {
  const index = await startIndex();
  for (const [at, { url }] of pages.entries()) {
    const words = firstTwo(searchWords(texts[at] ?? '').filter((word) => !stopWords.has(word)));
    const { errors } = await index.addCustomRecord({
      url,
      content: words.join(' '),
      language: 'en',
    });
    if (errors.length > 0) throw new Error(`Pagefind refused ${url}: ${errors.join('; ')}`);
  }
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind could not build: ${errors.join('; ')}`);
  const needed = repackIndex(files.filter(({ path }) => isNeeded(path)));
  return {
    files: await Promise.all(
      needed.map(async ({ path, content }) => ({
        path: `/pagefind/${path}`,
        content: path.endsWith('.js') ? await shorterScript(path, content) : unzipped(content),
      })),
    ),
    idOf: new Map(files.flatMap(readFragment).map(({ url, id }) => [url, id])),
  };
}

/**
 * Each word at most twice. A long guide says "people" fifty times; that it says so more than once
 * is all that ranking needs.
 */
function firstTwo(words: readonly string[]): string[] {
  const times = new Map<string, number>();
  return words.filter((word) => {
    const before = times.get(word) ?? 0;
    times.set(word, before + 1);
    return before < 2;
  });
}

/**
 * A file without Pagefind's own gzip, which its engine takes as well: the server then sends it
 * with brotli, a sixth smaller.
 */
function unzipped(content: Uint8Array): Uint8Array {
  const isZipped = content[0] === 0x1f && content[1] === 0x8b;
  return isZipped ? gunzipSync(content) : content;
}

/** Pagefind's engine without its spaces and long names, an eighth smaller as it is sent. */
async function shorterScript(path: string, content: Uint8Array): Promise<Uint8Array> {
  const { code, errors } = await minify(path, new TextDecoder().decode(content));
  if (errors.length > 0) throw new Error(`${path}: ${errors.map(String).join('; ')}`);
  return Buffer.from(code);
}

/** Of all that Pagefind writes this site needs the engine and the index: it has its own interface. */
function isNeeded(path: string): boolean {
  const isEngine = path === 'pagefind.js' || path === 'pagefind-entry.json';
  const isIndex = /\.pf_(?:meta|index)$/u.test(path);
  return isEngine || isIndex || path === 'wasm.en.pagefind';
}

type Fragment = {
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

function readFragment({ path, content }: IndexFile): Fragment[] {
  const id = /^fragment\/(.+)\.pf_fragment$/u.exec(path)?.[1];
  if (id === undefined) return [];
  const text = gunzipSync(content).toString('utf8');
  if (!text.startsWith(signature)) {
    throw new Error(
      `${path}: not a fragment as Pagefind 1.6 writes it. Check the Pagefind version.`,
    );
  }
  return [{ id, ...(JSON.parse(text.slice(signature.length)) as Omit<Fragment, 'id'>) }];
}

function toFindable({ url, meta, filters, anchors }: Fragment, id: string): FindablePage {
  const kind = filters['kind']?.[0];
  const title = meta['title'] ?? '';
  if (!isPageKind(kind)) {
    throw new Error(
      `${url}: an indexed page needs data-pagefind-filter="kind:…" with one of ${pageKinds.join(', ')}.`,
    );
  }
  if (title === '') {
    throw new Error(`${url}: an indexed page needs data-pagefind-meta="title" on its heading.`);
  }
  return {
    id,
    url,
    kind,
    topics: filters['topic'] ?? [],
    title,
    question: meta['question'] ?? '',
    answer: meta['answer'] ?? '',
    sections: anchors
      .filter(({ element }) => /^h[23]$/u.test(element))
      .map((anchor) => ({ id: anchor.id, title: anchor.text.trim() })),
  };
}

function textOf({ content, meta }: Fragment): string {
  return [content, meta['title'], meta['question'], meta['answer']].join(' ');
}

/** Words of two letters or more in three groups: on over a third of the pages, on several, on one. */
function groupWords(texts: readonly string[]): string[] {
  const pagesOf = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(searchWords(text))) {
      if (word.length > 1) pagesOf.set(word, (pagesOf.get(word) ?? 0) + 1);
    }
  }
  const groups: [string[], string[], string[]] = [[], [], []];
  for (const [word, pages] of pagesOf) {
    const group = pages === 1 ? 2 : pages > texts.length / 3 ? 0 : 1;
    groups[group].push(word);
  }
  return groups.map((words) => words.sort().join(' '));
}

function readTopics(path: string, data: unknown): Pick<SiteTopic, 'id' | 'title'>[] {
  if (!Array.isArray(data)) throw new Error(`${path}: must be a list of topics with id and title.`);
  return data.map((topic: unknown, index) => {
    if (typeof topic === 'object' && topic !== null && 'id' in topic && 'title' in topic) {
      return { id: String(topic.id), title: String(topic.title) };
    }
    throw new Error(`${path}: topic ${String(index + 1)} needs an id and a title.`);
  });
}
