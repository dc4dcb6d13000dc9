import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchLanguage } from '#src/domain/search/searchLanguage.ts';
import { searchWords, wordSpans } from '#src/domain/search/searchWords.ts';
import { stopWords as englishStopWords } from '#src/domain/search/stopWords.ts';
import type { Language } from '#src/site/languages.ts';
import { kindWordsOf } from '../kindWordsOf.ts';
import type { MarkedPage } from './markedPage.ts';
import { packSiteWords } from '../packSiteWords.ts';
import { readAsked } from './readAsked.ts';
import { readStopWords } from './readStopWords.ts';
import { readSynonyms } from './readSynonyms.ts';
import { readYaml } from './readWordFile.ts';
import { readTopics } from './readTopics.ts';
import { searchLanguageOf } from '../searchLanguageOf.ts';
import { searchPlacesOf } from '../searchPlaces.ts';
import { type FindablePage, isPageKind, pageKinds, type SiteWords } from '../siteWords.ts';
import { startTextIndex, type WrittenFile } from './textIndex.ts';
import { wordGroups } from './wordGroups.ts';

/** A page that is marked for search, by its address. */
export type SearchedPage = MarkedPage & { readonly url: string };

/** The search of one language in the making. */
export type LanguageIndex = {
  readonly add: (page: SearchedPage) => Promise<void>;
  /** No further page will come. */
  readonly close: () => Promise<unknown>;
  /** The words of all pages and the files for the built site, which is asked for topics' pages. */
  readonly finish: (
    dist: string,
  ) => Promise<{ readonly siteWords: SiteWords; readonly files: readonly WrittenFile[] }>;
};

/**
 * Begins the search of a language with its synonyms, its topics and what readers ask, from the
 * folder of content. Throws what is wrong in one of these files, with the cure.
 */
export async function startLanguageIndex(
  { id, prefix }: Language,
  content: string,
): Promise<LanguageIndex> {
  const folder = id === 'en' ? content : join(content, id);
  const read = <Value>(name: string, parse: (path: string, text: string) => Value): Value => {
    const path = join(folder, name);
    return parse(path, readFileSync(path, 'utf8'));
  };
  const synonyms = read('synonyms.yaml', readSynonyms);
  const asked = read('asked.yaml', readAsked);
  const topics = read('topics.yaml', (path, text) => readTopics(path, readYaml(path, text)));
  const stopWords = id === 'en' ? [...englishStopWords] : read('stop-words.yaml', readStopWords);
  const language = await searchLanguageOf(id, stopWords);
  const words = wordGroups(language);
  const texts = await startTextIndex(id, language);
  const pages = new Map<string, Omit<FindablePage, 'id'>>();

  return {
    add: async (page) => {
      const { url } = page;
      const telling = (asked.get(url) ?? []).map((line) => tellingWords(line, language));
      pages.set(url, toFindable(page, telling));
      const text = wordSpans(textOf(page));
      words.add(text);
      await texts.add({ url, words: text.map(({ word }) => word) });
    },
    close: texts.finish,
    finish: async (dist) => {
      const { files, idOf } = await texts.finish();
      for (const address of asked.keys()) {
        if (pages.has(address)) continue;
        throw new Error(
          `${join(folder, 'asked.yaml')}: no page ${address} is searched. Correct the address or take it out.`,
        );
      }
      const siteWords: SiteWords = {
        pages: [...pages.values()].map((page) => ({ id: idOf.get(page.url) ?? '', ...page })),
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
    },
  };
}

function toFindable(
  { url, meta, filters, sections }: SearchedPage,
  asked: readonly string[],
): Omit<FindablePage, 'id'> {
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
