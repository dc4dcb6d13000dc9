import { isNode, LineCounter, parseDocument } from 'yaml';
import { overlayWords } from '#src/domain/words/overlayWords.ts';
import { describeProblem, type Problem } from '../problem.ts';

export type OverlaidFile<Value> = { readonly value: Value; readonly problems: readonly Problem[] };

/**
 * Lays the translated words of a YAML file over what they translate.
 *
 * @param file path from the project's root, e.g. `content/es/words.yaml`
 */
export function overlayFile<Value>(
  file: string,
  text: string,
  original: Value,
  isWord?: (key: string) => boolean,
): OverlaidFile<Value> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      line: error.linePos?.[0].line ?? 1,
      message: `This is not YAML: ${error.message.split('\n')[0] ?? ''}`,
      cure: 'Look at the indentation, the quotes and the colons of this line.',
    }));
    return { value: original, problems };
  }
  const lineOf = (path: readonly (string | number)[]): number => {
    // The nearest part that stands in the file: a missing key has no line of its own.
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const { value, problems } = overlayWords(original, document.toJS() as unknown, isWord);
  return {
    value,
    problems: problems.map(({ path, message, cure }) => ({
      file,
      line: lineOf(path),
      message,
      cure,
    })),
  };
}

/** The value of a file without problems; throws one error that lists every problem. */
export function overlaidOrThrow<Value>({ value, problems }: OverlaidFile<Value>): Value {
  if (problems.length > 0) throw new Error(problems.map(describeProblem).join('\n'));
  return value;
}
