import { createHash } from 'node:crypto';
import { type Cbor, cborSize, readCbor, writeCbor } from './cbor.ts';
import { readSigned, unknownFormat, writeSigned } from './pagefindFile.ts';

/** A file of the index, by its path in Pagefind's folder. */
export type PackedFile = { readonly path: string; readonly content: Uint8Array };

/**
 * Lays Pagefind's index out anew, so that a search fetches little more than its own words.
 *
 * Pagefind writes parts of some 25 kB, each with every word of a stretch of the alphabet and every
 * place of the word in a text. A query of two words and their synonyms then fetches most of the
 * index. Here the parts are of about 1.5 kB, and a word keeps how often it stands on a page, not
 * where: this site asks for words, never for a quoted phrase, and shows no excerpts.
 *
 * Words that share their first four letters stay in one part, because Pagefind answers the
 * beginning of a word with the longer words it finds in the parts that are there.
 *
 * Takes the files as Pagefind gives them and the language's id, which stands in their names, and
 * gives back all of them with the index, its table of contents and the entry exchanged. Throws when
 * the format is not the one of Pagefind 1.6.
 */
export function repackIndex(files: readonly PackedFile[], language: string): PackedFile[] {
  const parts = files.filter(({ path }) => path.endsWith('.pf_index'));
  const words = parts
    .flatMap(({ path, content }) => readWords(path, content))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const packed = splitWords(words.map(withoutPlaces)).map((part) => packPart(part, language));
  const [meta, ...others] = files.filter(({ path }) => path.endsWith('.pf_meta'));
  if (meta === undefined || others.length > 0) {
    throw new Error('Pagefind must write one table of contents. Check forceLanguage.');
  }
  const contents = readCbor(readSigned(meta.path, meta.content));
  if (!Array.isArray(contents) || contents.length !== 6) throw unknownFormat(meta.path);
  const table = writeSigned(
    writeCbor(
      contents.map((value: Cbor, at) => (at === 2 ? packed.map(({ range }) => range) : value)),
    ),
  );
  const name = `${language}_${hashOf(table)}`;
  const oldName = /^pagefind\.(.+)\.pf_meta$/u.exec(meta.path)?.[1] ?? '';
  return [
    ...packed.map(({ path, content }) => ({ path, content })),
    { path: `pagefind.${name}.pf_meta`, content: table },
    ...files
      .filter((file) => file !== meta && !parts.includes(file))
      .map((file) => (file.path === 'pagefind-entry.json' ? renamed(file, oldName, name) : file)),
  ];
}

/** A word as it is indexed, the pages it stands on, and spellings of it (none are in use here). */
type IndexedWord = readonly [word: string, pages: readonly WordOnPage[], spellings: Cbor];

/**
 * A page (the first by its number, each further one by its distance from the one before) and the
 * places of the word on it, written the same way behind a negative number that holds their weight.
 */
type WordOnPage = readonly [page: number, places: readonly number[], ofMeta: readonly number[]];

/** What a part holds before compression, which leaves a quarter. */
const partSize = 5000;
const sharedLetters = 4;

function readWords(path: string, content: Uint8Array): IndexedWord[] {
  const value = readCbor(readSigned(path, content));
  const words = Array.isArray(value) ? (value[0] as Cbor | undefined) : undefined;
  if (!Array.isArray(words) || !words.every(isIndexedWord)) throw unknownFormat(path);
  return words;
}

function isIndexedWord(value: Cbor): value is IndexedWord {
  if (!Array.isArray(value)) return false;
  const [word, pages] = value as Cbor[];
  return typeof word === 'string' && Array.isArray(pages) && pages.every(isWordOnPage);
}

function isWordOnPage(value: Cbor): boolean {
  if (!Array.isArray(value)) return false;
  const [page, places, ofMeta] = value as Cbor[];
  const hasLists = Array.isArray(places) && Array.isArray(ofMeta);
  return typeof page === 'number' && hasLists && typeof places[0] === 'number';
}

/**
 * Every word gets one place of its own for all pages, its number in the alphabet: Pagefind takes
 * two words in one place for one.
 */
function withoutPlaces([word, pages, spellings]: IndexedWord, number: number): IndexedWord {
  return [
    word,
    pages.map(([page, [weight = 0, ...places], ofMeta]) => [
      page,
      [weight, ...places.map((_, at) => (at === 0 ? 2 * number : 1))],
      ofMeta,
    ]),
    spellings,
  ];
}

function splitWords(words: readonly IndexedWord[]): IndexedWord[][] {
  const parts: IndexedWord[][] = [];
  let bytes = Infinity;
  for (const word of words) {
    const size = cborSize(word);
    const before = parts.at(-1)?.at(-1);
    const isSameBeginning = before !== undefined && beginningOf(before) === beginningOf(word);
    if (bytes + size > partSize && !isSameBeginning) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(word);
    bytes += size;
  }
  return parts;
}

function beginningOf([word]: IndexedWord): string {
  return word.slice(0, sharedLetters);
}

function packPart(
  words: readonly IndexedWord[],
  language: string,
): PackedFile & { readonly range: Cbor } {
  const content = writeSigned(writeCbor([words]));
  const hash = `${language}_${hashOf(content)}`;
  const [first = ['', [], []], last = first] = [words[0], words.at(-1)];
  // The range takes in what a reader may type of its words, and all that begins like the last.
  const range = [beginningOf(first), `${beginningOf(last)}\u{ffff}`, hash];
  return { path: `index/${hash}.pf_index`, content, range };
}

function renamed({ path, content }: PackedFile, from: string, to: string): PackedFile {
  const text = new TextDecoder().decode(content);
  if (!text.includes(from)) throw unknownFormat(path);
  return { path, content: Buffer.from(text.replaceAll(from, to)) };
}

/** The name changes with the content, since a browser keeps these files for a year. */
function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10);
}
