import { overlayWords } from '#src/domain/words/overlayWords.ts';
import { describeProblem, type Problem } from '../problem.ts';
import { parseFields } from '../parseFields.ts';

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
  const { data, fault, lineOf } = parseFields(text);
  if (fault !== undefined) return { value: original, problems: [{ file, ...fault }] };
  const { value, problems } = overlayWords(original, data, isWord);
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
