import { english } from '#src/site/words/english.ts';
import type { Reference } from '#src/site/referenceShape.ts';

/** The parts of a printed reference; the page decides on their markup. */
export type PrintedReference = {
  /** `Rajkumar, K., Saint-Jacques, G. & Bojinov, I.` */
  readonly authors: string;
  readonly year: string;
  readonly title: string;
  /** `Science, 377(6612), 1304–1310`, or the publisher; absent when neither is known. */
  readonly container?: string;
  readonly url?: string;
  /** How the link reads: the bare DOI, or the site's name. */
  readonly urlText?: string;
};

type Author = Reference['author'][number];

/** How a list of authors ends; in English unless something else is said. */
type AuthorWords = { readonly others: string; readonly and: string };

const inEnglish: AuthorWords = english.guides;

/** A reference ready to print, in the manner of the APA and short. */
export function formatReference(
  reference: Reference,
  words: AuthorWords = inEnglish,
): PrintedReference {
  const container = containerOf(reference);
  const { DOI, URL: address } = reference;
  const url = DOI === undefined ? address : `https://doi.org/${DOI}`;
  return {
    authors: authorsOf(reference.author, words),
    year: yearOf(reference),
    title: reference.title,
    ...(container === '' ? {} : { container }),
    ...(url === undefined
      ? {}
      : { url, urlText: DOI ?? new URL(url).hostname.replace(/^www\./, '') }),
  };
}

/** `Rajkumar and others, 2022`: a source named in a few words. */
export function shortReference(reference: Reference, words: AuthorWords = inEnglish): string {
  const names = reference.author.map(surname);
  const who =
    names.length > 2
      ? `${names[0] ?? ''} ${words.others}`
      : names.slice(0, 2).join(` ${words.and} `);
  return `${who}, ${yearOf(reference)}`;
}

function surname(author: Author): string {
  return 'literal' in author ? author.literal : author.family;
}

function yearOf(reference: Reference): string {
  return String(reference.issued['date-parts'][0][0] ?? 'no date');
}

/** Up to five authors are named; of more, the first three. */
function authorsOf(authors: readonly Author[], words: AuthorWords): string {
  const names = authors.map((author) => {
    if ('literal' in author) return author.literal;
    return author.given === undefined
      ? author.family
      : `${author.family}, ${initials(author.given)}`;
  });
  if (names.length > 5) return `${names.slice(0, 3).join(', ')} ${words.others}`;
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} & ${last}`;
}

function initials(given: string): string {
  return given
    .split(/\s+/)
    .map((name) =>
      name
        .split('-')
        .map((part) => `${part.charAt(0).toUpperCase()}.`)
        .join('-'),
    )
    .join(' ');
}

function containerOf(reference: Reference): string {
  const { volume, issue, page, publisher, genre } = reference;
  const volumeIssue = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`;
  return [
    reference['container-title'],
    volumeIssue,
    page?.replace(/(?<=\d)-(?=\w)/g, '–'),
    genre,
    publisher,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}
