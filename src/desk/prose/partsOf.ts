/** A paragraph, or a field or list entry of YAML: what a phrase may not reach across. */
export type Part = {
  /** With its line breaks as blanks. */
  readonly oneLine: string;
  /** Line of the file that a place in the part stands on. */
  readonly lineAt: (index: number) => number;
};

const between = /(\n[ \t]*\n|\n(?=[ \t]*(?:[a-zA-Z]+:|-)\s))/;

export function partsOf(text: string): Part[] {
  let line = 1;
  return text.split(between).map((part) => {
    const first = line;
    line += part.split('\n').length - 1;
    return {
      oneLine: part.replace(/\n/g, ' '),
      lineAt: (index) => first + part.slice(0, index).split('\n').length - 1,
    };
  });
}
