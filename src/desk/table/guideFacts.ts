import { listCitations } from '#src/guides/citations.ts';
import type { Leads } from '../links/leadsOf.ts';
import type { ReadingLevel } from '../prose/readingLevel.ts';
import type { Article } from '../reading/article.ts';

/** What the table says about a guide. */
export type GuideFacts = {
  readonly slug: string;
  readonly words: number;
  /** Flesch–Kincaid grade, or `undefined` for a guide without a sentence. */
  readonly grade: number | undefined;
  /** Works that it cites, each once. */
  readonly sources: number;
  /** Guides, plans, pages, letters and quizzes that lead to it. */
  readonly linksIn: number;
  /** Pages of the site that it leads to. */
  readonly linksOut: number;
  /** The day of its last review; `undefined` when its front matter is broken. */
  readonly reviewed: string | undefined;
};

export function guideFacts(
  { slug, address, text, body, guide }: Article,
  { grade }: ReadingLevel,
  leads: Leads,
): GuideFacts {
  return {
    slug,
    words: body.words,
    grade,
    sources: listCitations(text).length,
    linksIn: leads.countTo.get(address) ?? 0,
    linksOut: leads.from.get(address)?.size ?? 0,
    reviewed: guide?.reviewed,
  };
}
