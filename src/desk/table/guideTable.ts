import type { GuideFacts } from './guideFacts.ts';

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
