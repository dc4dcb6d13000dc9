/** A source cited in a document. */
export type CitedSource = {
  readonly key: string;
  /** Place in the document's list of sources, from 1, by first appearance. */
  readonly number: number;
  /** Line of each citation, from 1, in order. */
  readonly lines: readonly number[];
};

/** `[@key]` or `[@key; @key2]`. What stands between the brackets is the first group. */
const citationGroup = /\[(@[^\][\n]*)\]/g;
const citationKey = /^@([a-z0-9-]+)$/;

/** The text without what is inside code and front matter; lines and columns stay in place. */
export function withoutCode(markdown: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  return markdown
    .replace(/^---\n[\s\S]*?\n---(?=\n|$)/, blank)
    .replace(/^(```|~~~)[\s\S]*?\n\1/gm, blank)
    .replace(/`[^`\n]+`/g, blank);
}

export type CitationGroup = {
  readonly start: number;
  readonly end: number;
  /** Keys in order; a part that is no citation stands as it was written, with its mark. */
  readonly keys: readonly string[];
};

/** Every citation in a piece of text, with its place. */
export function findCitations(text: string): CitationGroup[] {
  return [...text.matchAll(citationGroup)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    keys: (match[1] ?? '').split(';').map((part) => {
      const trimmed = part.trim();
      return citationKey.exec(trimmed)?.[1] ?? trimmed;
    }),
  }));
}

/** The sources that a document cites, numbered by first appearance, with their lines. */
export function listCitations(markdown: string): CitedSource[] {
  const linesByKey = new Map<string, number[]>();
  for (const [index, text] of withoutCode(markdown).split('\n').entries()) {
    for (const key of findCitations(text).flatMap((group) => group.keys)) {
      const lines = linesByKey.get(key) ?? [];
      lines.push(index + 1);
      linesByKey.set(key, lines);
    }
  }
  return [...linesByKey].map(([key, lines], index) => ({ key, number: index + 1, lines }));
}
