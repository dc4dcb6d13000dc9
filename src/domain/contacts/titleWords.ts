/** One word of a job title, and which part of the title it stands in, from 0. */
export type TitleWord = { readonly text: string; readonly part: number };

// (m/w/d), (all genders) and the like; and the second ending of a word: Lehrer/in, chargé(e).
const genders = /\((?:[mwfdxhi]\s*[/|]\s*){1,3}[mwfdxhi*]\)|\(all genders?\)/g;
const secondEndings =
  /(?<=\p{L})(?:[:*_·/.]|\()-?(?:innen|in|e|r|er|euse|ere|trice|ne|a|o|ra)\)?(?!\p{L})/gu;
// Chief Procurement Officer (CPO): the letters say again what the words said, and may say less.
const initials = /((?:[a-z]+ ){2,5})\(([a-z]{2,5})\)/g;
// What follows names the employer, or the person who is assisted.
const restIsOther =
  /\s(?:at|bei|chez)\s.*$|\s?@.*$|\s(?:to|of) the (?:ceo|cfo|cto|coo|md|board|chief|managing director|director|president|chairman|head|dean|mayor|minister).*$|(?<=assistant|pa|ea|secretary) (?:to|for)\s.*$/;
const breaks = /[|•,;:()/–—+\u2022]|\s-\s|\s&\s|\s(?:and|und|et|y)\s/g;

/**
 * A job title as words: small letters without accents, in parts as commas, strokes and “and” cut
 * it. What follows “at” is another's name and is left out.
 */
export function titleWords(title: string): TitleWord[] {
  let plain = foldLetters(title);
  // Most titles have none of these, and looking for one letter is much faster than a pattern.
  if (plain.includes('(')) plain = plain.replace(genders, ' ').replace(initials, withoutInitials);
  if (/[:*_·/.(]/.test(plain)) plain = plain.replace(secondEndings, '');
  if (/@| at | bei | chez | to | of the | for /.test(plain))
    plain = plain.replace(restIsOther, ' ');
  // R&D, L&D, FP&A and M&A are words.
  if (plain.includes('&')) plain = plain.replace(/(?<=\b[a-z]{1,2})&(?=[a-z]\b)/g, 'n');
  const words: TitleWord[] = [];
  plain.split(breaks).forEach((piece, part) => {
    for (const text of piece.match(/[a-z\d]+/g) ?? []) words.push({ text, part });
  });
  return words;
}

function withoutInitials(all: string, named: string, letters: string): string {
  const first = named
    .trim()
    .split(' ')
    .slice(-letters.length)
    .map(([letter]) => letter)
    .join('');
  return first === letters ? named : all;
}

/** Small letters without accents or joined letters. */
export function foldLetters(text: string): string {
  const small = text.toLowerCase();
  // Most titles are plain ASCII, and folding is the slowest step of all.

  if (/^[\u0000-\u007f]*$/.test(small)) return small;
  return small
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll('’', "'");
}
