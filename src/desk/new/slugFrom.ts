/** Letters that do not come apart into a plain letter and a mark. */
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  '&': ' and ',
};

const mostCharacters = 60;

/**
 * The address part of a title: `asking-in-cafes` of "Asking in cafés". Accents fall away and
 * apostrophes close up; it ends after a whole word within 60 characters. Empty when the title has
 * no letter or digit of the Latin alphabet.
 */
export function slugFrom(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[ßæœøłđðþı&]/g, (letter) => spelledOut[letter] ?? '')
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .match(/[a-z0-9]+/g);
  let slug = '';
  for (const word of words ?? []) {
    const longer = slug === '' ? word.slice(0, mostCharacters) : `${slug}-${word}`;
    if (longer.length > mostCharacters) break;
    slug = longer;
  }
  return slug;
}
