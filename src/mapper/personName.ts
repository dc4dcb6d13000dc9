/** The longest name that is kept: initials or a nickname, not a life. */
export const longestName = 24;

/** A name as it is kept: no spaces around or doubled, nothing unprintable, not too long. */
export function tidyName(typed: string): string {
  const plain = typed
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  // By characters as people see them: half an emoji is no name.
  return [...plain].slice(0, longestName).join('').trim();
}

/** What two spellings of one name share: "Zoë K." and "zoe k" are the same. */
export function foldName(name: string): string {
  return tidyName(name)
    .normalize('NFKD')
    .replaceAll(/[\p{M}.]+/gu, '')
    .toLowerCase()
    .trim();
}

/** Several names in one line or paste: "Ana, Tom; Li". */
export function splitNames(typed: string): readonly string[] {
  return typed
    .split(/[,;\n\r\t]+/)
    .map(tidyName)
    .filter((name) => name !== '');
}

/**
 * Two or three letters for each name that no other name of the list has, for a small circle:
 * "An" and "An2" for two Anas.
 */
export function shortNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const words = tidyName(name)
      .split(/[\s.-]+/)
      .filter((word) => word !== '');
    const letters = words.flatMap((word) => [...word].slice(0, 1)).join('');
    const first = [...(words[0] ?? '?')];
    const candidates = [
      words.length > 1 ? letters.slice(0, 3).toUpperCase() : first.slice(0, 2).join(''),
      first.slice(0, 3).join(''),
      first[0] === undefined ? '?' : first[0] + (first.at(-1) ?? ''),
    ];
    const free =
      candidates.find((candidate) => !taken.has(candidate)) ?? numbered(first[0] ?? '?', taken);
    taken.add(free);
    return free;
  });
}

function numbered(letter: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${letter}${String(number)}`)) number += 1;
  return `${letter}${String(number)}`;
}
