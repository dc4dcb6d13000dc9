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

const head = ['guide', 'words', 'grade', 'sources', 'links in', 'links out', 'reviewed'] as const;

/** The guides as a table for a terminal, a line each. */
export function guideTable(guides: readonly GuideFacts[]): string {
  const rows = guides.map((guide) => [
    guide.slug,
    String(guide.words),
    guide.grade?.toFixed(1) ?? '',
    String(guide.sources),
    String(guide.linksIn),
    String(guide.linksOut),
    guide.reviewed ?? '',
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        const isText = column === 0 || column === head.length - 1;
        return isText ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
