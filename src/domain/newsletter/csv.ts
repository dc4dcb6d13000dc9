/** A row of a CSV file and the line on which it begins, from 1. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

/**
 * Reads CSV: commas, or semicolons where the first line has more of them, quotes around cells,
 * doubled quotes inside them, any line ending, a byte order mark. Empty lines are left out.
 * Source: RFC 4180, and what spreadsheets make of it.
 *
 * @throws when a quote is never closed, with the line on which it opens
 */
export function readCsv(text: string): CsvRow[] {
  const source = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(source);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let rowLine = 1;
  let quotedSince: number | undefined;

  const endRow = () => {
    cells.push(cell);
    if (cells.length > 1 || cell !== '') rows.push({ line: rowLine, cells });
    cells = [];
    cell = '';
  };
  for (let index = 0; index < source.length; index += 1) {
    const character = source[index];
    const isBreak = character === '\n' || (character === '\r' && source[index + 1] !== '\n');
    if (isBreak) line += 1;
    if (quotedSince !== undefined) {
      if (character !== '"') cell += character ?? '';
      else if (source[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else quotedSince = undefined;
    } else if (character === '"' && cell === '') quotedSince = line;
    else if (character === separator) {
      cells.push(cell);
      cell = '';
    } else if (isBreak) {
      endRow();
      rowLine = line;
    } else if (character !== '\r') cell += character ?? '';
  }
  if (quotedSince !== undefined) {
    throw new Error(`The quote that opens on line ${quotedSince} is never closed.`);
  }
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}

function separatorOf(source: string): string {
  const head = (/^[^\r\n]*/.exec(source)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const count = (character: string) => head.split(character).length;
  return count(';') > count(',') ? ';' : ',';
}

/** One row of CSV, with its line ending. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const safe = escapeFormula(text);
  return /[",;\r\n\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * What a spreadsheet would run as a formula gets an apostrophe before it. One that is there
 * already gets a second, so that {@link unescapeFormula} gives every text back as it was.
 * Source: OWASP ASVS 5, 1.2.10.
 */
export function escapeFormula(text: string): string {
  return /^'*[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
}

export function unescapeFormula(text: string): string {
  return /^'+[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? text.slice(1) : text;
}
