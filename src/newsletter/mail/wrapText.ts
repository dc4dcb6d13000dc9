/** Longest line of a text mail. */
const width = 72;

/**
 * Text in lines of at most 72 characters, broken at blanks alone, so that an address stays whole
 * however long it is. `first` stands before the first line and `rest` before the others.
 */
export function wrapText(text: string, first = '', rest = first): string {
  return text
    .split('\n')
    .map((line, index) => wrapLine(line, index === 0 ? first : rest, rest))
    .join('\n');
}

function wrapLine(line: string, first: string, rest: string): string {
  const lines: string[] = [];
  let current = first;
  let isEmpty = true;
  // A space that must not break stays inside its word.
  for (const word of line.split(/[ \t]+/).filter((part) => part !== '')) {
    if (!isEmpty && current.length + 1 + word.length > width) {
      lines.push(current);
      current = rest;
      isEmpty = true;
    }
    current += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, current].join('\n').trimEnd();
}
