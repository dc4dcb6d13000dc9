import { escapeHtml } from './escapeHtml.ts';
import { frameHtml, usualHeight } from './frameHtml.ts';

/** What oEmbed 1.0 says of a quiz: enough for a site that knows only its address to show it. */
export type Oembed = {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly provider_name: string;
  /** The home page; everything else of the answer lies below it. */
  readonly provider_url: string;
  /** Seconds. */
  readonly cache_age: number;
  /** Absent when the room is smaller than the picture. */
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
};

/** What an answer is made from. */
export type OembedFacts = {
  readonly quiz: string;
  readonly title: string;
  readonly siteName: string;
  /** Public address of the site without a trailing slash. */
  readonly origin: string;
};

/** The room that the asker has, in px; whatever is absent has no limit. */
export type Room = { readonly maxWidth?: number; readonly maxHeight?: number };

const usualWidth = 600;
// The column of the frame and its margins: more room would stay empty.
const mostWidth = 736;
const picture = { width: 1200, height: 630 };

/**
 * The answer to the question how to show a quiz in a certain room. It never asks for more than
 * the room, however little that is.
 */
export function oembedOf(facts: OembedFacts, { maxWidth, maxHeight }: Room = {}): Oembed {
  const { quiz, title, siteName, origin } = facts;
  const width = Math.min(maxWidth ?? usualWidth, mostWidth);
  const height = Math.min(maxHeight ?? Infinity, usualHeight(width));
  const pictureFits =
    picture.width <= (maxWidth ?? Infinity) && picture.height <= (maxHeight ?? Infinity);
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: siteName,
    provider_url: `${origin}/`,
    cache_age: 86_400,
    ...(pictureFits
      ? {
          thumbnail_url: `${origin}/og/quizzes/${quiz}.png`,
          thumbnail_width: picture.width,
          thumbnail_height: picture.height,
        }
      : {}),
    html: oembedHtml(facts, width, height),
    width,
    height,
  };
}

/** Facts of an answer that was made before, for making it anew in another room. */
export function factsOf(quiz: string, { title, provider_name, provider_url }: Oembed): OembedFacts {
  return { quiz, title, siteName: provider_name, origin: provider_url.replace(/\/$/, '') };
}

/**
 * WordPress shows the quote until the frame speaks, and only then lets the frame have its height
 * and its links. It drops the word `hidden`, by which everyone else shows the frame alone.
 */
function oembedHtml({ quiz, title, origin }: OembedFacts, width: number, height: number): string {
  const link = `<a href="${escapeHtml(`${origin}/quizzes/${quiz}/`)}">${escapeHtml(title)}</a>`;
  const frame = frameHtml({ address: `${origin}/embed/${quiz}/`, title, width, height });
  return `<blockquote hidden>${link}</blockquote>${frame}`;
}
