import { parse } from 'yaml';
import type { WordFileFault } from './wordFileFaults.ts';

/** What a file of YAML holds. Throws with its path when it is none. */
export function readYaml(path: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new Error(`${path}: not valid YAML. ${String(error)}`, { cause: error });
  }
}

/**
 * What a file of words for search holds. Throws with its path and the cure for the first thing
 * that is wrong; the check of the content has said all of it, with the lines, before a build.
 */
export function readWordFile(
  path: string,
  text: string,
  faultsOf: (data: unknown) => readonly WordFileFault[],
): unknown {
  const data = readYaml(path, text);
  const [fault] = faultsOf(data);
  if (fault !== undefined) throw new Error(`${path}: ${fault.message} ${fault.cure}`);
  return data;
}
