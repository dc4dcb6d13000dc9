import type { Problem } from '#src/site/problem.ts';
import type { Article } from '../reading/article.ts';

/**
 * Columns without a name, which a screen reader cannot say before a cell, and cells that stand
 * beyond the last column, which no page shows.
 */
export function checkTables({ file, body }: Pick<Article, 'file' | 'body'>): Problem[] {
  return body.tables.flatMap(({ line, heads, rows }) => {
    const nameless = heads.indexOf('');
    return [
      ...(nameless === -1
        ? []
        : [
            {
              file,
              line,
              message: `Column ${nameless + 1} of the table has no name.`,
              cure: 'Write in its first row what the cells below are, even in the corner.',
            },
          ]),
      ...rows
        .filter(({ cells }) => cells > heads.length)
        .map(({ line, cells }) => ({
          file,
          line,
          message: `The row has ${cells} cells, and the table ${heads.length} ${heads.length === 1 ? 'column' : 'columns'}: the rest would not be shown.`,
          cure: 'Take a | out, write one that belongs to the text as \\|, or add a column.',
        })),
    ];
  });
}
