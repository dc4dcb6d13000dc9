import { LineCounter, isMap, isScalar, parseDocument, type Document } from 'yaml';
import { jsonFault, yamlFault, type SyntaxFault } from './syntaxFault.ts';

/** YAML or JSON with the way back from a value to its line. */
export type Fields = {
  /** Undefined when there is a fault. */
  readonly data: unknown;
  /** Why the text cannot be read. */
  readonly fault: SyntaxFault | undefined;
  /** Line of the value at a path; of what holds it, when nothing stands there. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  /** Line of a field's name. */
  readonly lineOfKey: (path: readonly PropertyKey[], key: string) => number;
};

/** Parses YAML, or JSON where the text begins with a bracket, after so many lines of its file. */
export function parseFields(text: string, linesBefore = 0): Fields {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, logLevel: 'error' });
  const lineAt = (offset: number) => counter.linePos(offset).line + linesBefore;
  const found = /^\s*[[{]/.test(text)
    ? jsonFault(text)
    : yamlFault(document, text, (offset) => counter.linePos(offset).line);
  return {
    data: found === undefined ? (document.toJS() as unknown) : undefined,
    fault: found === undefined ? undefined : { ...found, line: found.line + linesBefore },
    lineOf: (path) => lineAt(offsetOf(document, path)),
    lineOfKey: (path, key) => {
      const holder = path.length === 0 ? document.contents : document.getIn(path, true);
      const pair = isMap(holder)
        ? holder.items.find((item) => isScalar(item.key) && item.key.value === key)
        : undefined;
      const at = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
      return lineAt(at ?? offsetOf(document, path));
    },
  };
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    const range =
      typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
    if (Array.isArray(range)) return Number(range[0]);
  }
  return 0;
}
