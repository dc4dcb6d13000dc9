import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { close } from 'pagefind';
import type { SearchLanguage } from '#src/domain/search/searchLanguage.ts';
import { searchWords, wordSpans } from '#src/domain/search/searchWords.ts';
import { stopWords as englishStopWords } from '#src/domain/search/stopWords.ts';
import { type Language, languages } from '#src/site/languages.ts';
import { indexTexts, type TextToIndex, type WrittenFile } from './indexTexts.ts';
import { packSiteWords } from './packSiteWords.ts';
import { kindWordsOf } from './kindWordsOf.ts';
import { type MarkedPage, readMarkedPage } from './markedPage.ts';
import { readAsked } from './readAsked.ts';
import { readStopWords } from './readStopWords.ts';
import { readSynonyms, readYaml } from './readSynonyms.ts';
import { readTopics } from './readTopics.ts';
import { searchLanguageOf } from './searchLanguageOf.ts';
import { enginePath, searchPlacesOf } from './searchPlaces.ts';
import { wordGroups } from './wordGroups.ts';
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

/** A page that is marked for search, by its address. */
type SearchedPage = MarkedPage & { readonly url: string };

/**
 * Builds the search of a built site, one index for each language that has a page: Pagefind's
 * index and the words file, and the engine once for all.
 */
export async function indexSite({ dist, content }: SitePlaces): Promise<IndexedLanguage[]> {
  try {
    const pages = readPages(dist);
    // What an earlier run left: the names of the index's parts change with what they hold.
    rmSync(join(dist, dirname(enginePath)), { recursive: true, force: true });
    const indexed: IndexedLanguage[] = [];
    for (const language of languages) {
      const own = pages.filter(({ url }) => isIn(language, url));
      if (own.length === 0) continue;
      const { siteWords, files } = await indexLanguage(language, own, { dist, content });
      for (const { path, content: bytes } of files) {
        mkdirSync(dirname(join(dist, path)), { recursive: true });
        writeFileSync(join(dist, path), bytes);
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

function readPages(dist: string): SearchedPage[] {
  const pages: SearchedPage[] = [];
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (basename(file) !== 'index.html') continue;
    const page = readMarkedPage(readFileSync(join(dist, file), 'utf8'));
    if (page === undefined) continue;
    const folder = dirname(file).replaceAll(sep, '/');
    pages.push({ ...page, url: folder === '.' ? '/' : `/${folder}/` });
  }
  return pages.sort((a, b) => (a.url < b.url ? -1 : 1));
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
  pages: readonly SearchedPage[],
  { dist, content }: SitePlaces,
): Promise<{ siteWords: SiteWords; files: readonly WrittenFile[] }> {
  const folder = id === 'en' ? content : join(content, id);
  const read = <Value>(name: string, parse: (path: string, text: string) => Value): Value => {
    const path = join(folder, name);
    return parse(path, readFileSync(path, 'utf8'));
  };
  const synonyms = read('synonyms.yaml', readSynonyms);
  const asked = read('asked.yaml', readAsked);
  const topics = read('topics.yaml', (path, text) => readTopics(path, readYaml(path, text)));
  const stopWords = id === 'en' ? [...englishStopWords] : read('stop-words.yaml', readStopWords);
  for (const address of asked.keys()) {
    if (pages.some(({ url }) => url === address)) continue;
    throw new Error(
      `${join(folder, 'asked.yaml')}: no page ${address} is searched. Correct the address or take it out.`,
    );
  }
  const language = await searchLanguageOf(id, stopWords);
  const words = wordGroups(language);
  function* records(): Generator<TextToIndex> {
    for (const page of pages) {
      const text = wordSpans(textOf(page));
      words.add(text);
      yield { url: page.url, words: text.map(({ word }) => word) };
    }
  }
  const { files, idOf } = await indexTexts(records(), id, language);
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
    words: words.groups(),
    synonyms,
    stopWords: id === 'en' ? [] : stopWords,
    kindWords: kindWordsOf(id),
  };
  const packed = Buffer.from(JSON.stringify(packSiteWords(siteWords)));
  return { siteWords, files: [...files, { path: searchPlacesOf(id).words, content: packed }] };
}

function toFindable(
  { url, meta, filters, sections }: SearchedPage,
  id: string,
  asked: readonly string[],
): FindablePage {
  const kind = filters.get('kind')?.[0];
  const title = meta.get('title') ?? '';
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
    topics: filters.get('topic') ?? [],
    title,
    question: meta.get('question') ?? '',
    answer: meta.get('answer') ?? '',
    asked,
    sections,
  };
}

/** A line as ranking compares it, without the words that every line has. */
function tellingWords(line: string, { stopWords }: SearchLanguage): string {
  return searchWords(line)
    .filter((word) => !stopWords.has(word))
    .join(' ');
}

function textOf({ content, meta }: SearchedPage): string {
  return [content, ...['title', 'question', 'answer'].map((name) => meta.get(name))].join(' ');
}
