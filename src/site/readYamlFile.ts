import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Problem } from './problem.ts';

/** A YAML file as it was read: its data, or why it is none. */
export type YamlFile = {
  readonly data: unknown;
  /** Why the text is not YAML; `data` means nothing then. */
  readonly problems: readonly Problem[];
  /** The line of a part, from 1; of its nearest parent when the part itself is missing. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
};

/**
 * Reads a YAML file so that what is wrong with a part of it can be said with its line.
 *
 * @param file path from the project's root, e.g. `content/es/words.yaml`
 */
export function readYamlFile(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const problems = document.errors.map((error) => ({
    file,
    line: error.linePos?.[0].line ?? 1,
    message: `This is not YAML: ${error.message.split('\n')[0] ?? ''}`,
    cure: 'Look at the indentation, the quotes and the colons of this line.',
  }));
  const lineOf = (path: readonly PropertyKey[]): number => {
    // The nearest part that stands in the file: a missing key has no line of its own.
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  return { data: problems.length > 0 ? undefined : document.toJS(), problems, lineOf };
}
