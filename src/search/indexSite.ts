import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import type { SearchLanguage } from '#src/domain/search/searchLanguage.ts';
import { searchWords, wordSpans } from '#src/domain/search/searchWords.ts';
import { stopWords as englishStopWords } from '#src/domain/search/stopWords.ts';
import { type Language, languages } from '#src/site/languages.ts';
import { indexTexts, type WrittenFile } from './indexTexts.ts';
import { packSiteWords } from './packSiteWords.ts';
import { type PagefindPage, readPages } from './pagefindPages.ts';
import { kindWordsOf } from './kindWordsOf.ts';
import { readAsked } from './readAsked.ts';
import { readStopWords } from './readStopWords.ts';
import { readSynonyms, readYaml } from './readSynonyms.ts';
import { readTopics } from './readTopics.ts';
import { searchLanguageOf } from './searchLanguageOf.ts';
import { searchPlacesOf } from './searchPlaces.ts';
import { type FindablePage, isPageKind, pageKinds, type SiteWords } from './siteWords.ts';

export type SitePlaces = {
  /** The built site; the index is written into it. */
  readonly dist: string;
  /** The folder of words and data, for the synonyms, the topics and what readers ask. */
  readonly content: string;
};

export type IndexedLanguage = {
  /** The language's id. */
  readonly language: string;
  readonly siteWords: SiteWords;
  /** Every file written, by its path in the built site, with its size in bytes. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
};

/**
 * Builds the search of a built site, one index for each language that has a page: Pagefind's
 * index and the words file, and the engine once for all.
 *
 * Pagefind reads the pages twice. The first time it takes the marked text out of the HTML. The
 * second time it indexes that text, each language by itself.
 */
export async function indexSite({ dist, content }: SitePlaces): Promise<IndexedLanguage[]> {
  try {
    const pages = await readPages(dist);
    await rm(join(dist, 'pagefind'), { recursive: true, force: true });
    const indexed: IndexedLanguage[] = [];
    for (const language of languages) {
      const own = pages.filter(({ url }) => isIn(language, url));
      if (own.length === 0) continue;
      const { siteWords, files } = await indexLanguage(language, own, { dist, content });
      for (const { path, content: bytes } of files) {
        await mkdir(dirname(join(dist, path)), { recursive: true });
        await writeFile(join(dist, path), bytes);
      }
      indexed.push({
        language: language.id,
        siteWords,
        files: files.map(({ path, content: { length } }) => ({ path, bytes: length })),
      });
    }
    return indexed;
  } finally {
    await close();
  }
}

/** Whether a page is of a language: behind its prefix, or for English behind no other's. */
function isIn({ prefix }: Language, url: string): boolean {
  const own = languages.find(
    (other) => other.prefix !== '' && url.startsWith(`${other.prefix}/`),
  )?.prefix;
  return (own ?? '') === prefix;
}

async function indexLanguage(
  { id, prefix }: Language,
  pages: readonly PagefindPage[],
  { dist, content }: SitePlaces,
): Promise<{ siteWords: SiteWords; files: readonly WrittenFile[] }> {
  const folder = id === 'en' ? content : join(content, id);
  const read = async <Value>(name: string, parse: (path: string, text: string) => Value) => {
    const path = join(folder, name);
    return parse(path, await readFile(path, 'utf8'));
  };
  const synonyms = await read('synonyms.yaml', readSynonyms);
  const asked = await read('asked.yaml', readAsked);
  const topics = await read('topics.yaml', (path, text) => readTopics(path, readYaml(path, text)));
  const stopWords =
    id === 'en' ? [...englishStopWords] : await read('stop-words.yaml', readStopWords);
  for (const address of asked.keys()) {
    if (pages.some(({ url }) => url === address)) continue;
    throw new Error(
      `${join(folder, 'asked.yaml')}: no page ${address} is searched. Correct the address or take it out.`,
    );
  }
  const language = await searchLanguageOf(id, stopWords);
  const texts = pages.map((page) => ({ url: page.url, text: textOf(page) }));
  const { files, idOf } = await indexTexts(texts, id, language);
  const siteWords: SiteWords = {
    pages: pages.map((page) => {
      const lines = asked.get(page.url) ?? [];
      const telling = lines.map((line) => tellingWords(line, language));
      return toFindable(page, idOf.get(page.url) ?? '', telling);
    }),
    topics: topics.map((topic) => ({
      ...topic,
      hasPage: existsSync(join(dist, prefix, 'topics', topic.id, 'index.html')),
    })),
    words: groupWords(
      texts.map(({ text }) => text),
      language,
    ),
    synonyms,
    stopWords: id === 'en' ? [] : stopWords,
    kindWords: kindWordsOf(id),
  };
  const words = Buffer.from(JSON.stringify(packSiteWords(siteWords)));
  return { siteWords, files: [...files, { path: searchPlacesOf(id).words, content: words }] };
}

function toFindable(
  { url, meta, filters, anchors }: PagefindPage,
  id: string,
  asked: readonly string[],
): FindablePage {
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
    asked,
    sections: anchors
      .filter(({ element }) => /^h[23]$/u.test(element))
      .map((anchor) => ({ id: anchor.id, title: anchor.text.trim() })),
  };
}

/** A line as ranking compares it, without the words that every line has. */
function tellingWords(line: string, { stopWords }: SearchLanguage): string {
  return searchWords(line)
    .filter((word) => !stopWords.has(word))
    .join(' ');
}

function textOf({ content, meta }: PagefindPage): string {
  return [content, meta['title'], meta['question'], meta['answer']].join(' ');
}

/**
 * Words of two letters or more in three groups: on over a third of the pages, on several, on one.
 * Of the forms of a word one is enough, the one that stands on the most pages, since search
 * compares stems; but a stem of three letters leaves too little to know a misspelt form by. Stop
 * words are in neither the index nor a query.
 */
function groupWords(texts: readonly string[], { stem, stopWords }: SearchLanguage): string[][] {
  const pagesOf = new Map<string, number>();
  const plain = new Map<string, string>();
  for (const text of texts) {
    for (const [written, word] of new Map(
      wordSpans(text).map((span) => [span.written, span.word]),
    )) {
      if (word.length < 2 || stopWords.has(word)) continue;
      plain.set(written, word);
      pagesOf.set(written, (pagesOf.get(written) ?? 0) + 1);
    }
  }
  const groups: [string[], string[], string[]] = [[], [], []];
  const stems = new Set<string>();
  const byPages = [...pagesOf].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  for (const [word, pages] of byPages) {
    const own = stem(plain.get(word) ?? word);
    if (own.length > 3 && stems.has(own)) continue;
    stems.add(own);
    const group = pages === 1 ? 2 : pages > texts.length / 3 ? 0 : 1;
    groups[group].push(word);
  }
  return groups.map((words) => words.sort());
}
