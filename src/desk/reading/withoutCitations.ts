import { findCitations } from '#src/guides/citations.ts';

/** The text with its citation marks taken out. */
export function withoutCitations(text: string): string {
  return findCitations(text).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    text,
  );
}
