/** Names in a sentence: `A`, `A and B`, `A, B and C`; nothing gives an empty text. */
export function listInWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
