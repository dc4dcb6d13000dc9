import { parse } from 'yaml';

/**
 * The groups of `content/synonyms.yaml`, as texts. Throws with the path given and the cure when
 * the file is not a list of groups of two words or more.
 */
export function readSynonyms(path: string, text: string): string[][] {
  const data = readYaml(path, text);
  if (!Array.isArray(data)) throw new Error(`${path}: must be a list of groups: - [cv, resume]`);
  return data.map((group: unknown, index) => {
    if (isGroup(group)) return group.map(String);
    throw new Error(
      `${path}: group ${String(index + 1)} must list two words or more: - [cv, resume]`,
    );
  });
}

function isGroup(group: unknown): group is (string | number)[] {
  return (
    Array.isArray(group) &&
    group.length > 1 &&
    group.every((word) => typeof word === 'string' || typeof word === 'number')
  );
}

/** What a file of YAML holds. Throws with its path when it is none. */
export function readYaml(path: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new Error(`${path}: not valid YAML. ${String(error)}`, { cause: error });
  }
}
