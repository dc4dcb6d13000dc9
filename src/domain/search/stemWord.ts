/**
 * Cuts the usual English endings from a word, so that "reconnecting", "reconnected" and
 * "reconnects" are taken for one word.
 *
 * A light stem for comparing titles and for knowing inflected words again; it is no dictionary
 * form. At least three letters stay. Words of three letters or fewer come back as they are.
 */
export function stemWord(word: string): string {
  for (const { ending, becomes } of endings) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, word.length - ending.length);
    if (rest.length + becomes.length < 3 || !/[aeiouy]/u.test(rest)) continue;
    return undouble(rest + becomes);
  }
  return undouble(word);
}

const endings = [
  { ending: 'iness', becomes: 'y' },
  { ending: 'ies', becomes: 'y' },
  { ending: 'ied', becomes: 'y' },
  { ending: 'ness', becomes: '' },
  { ending: 'sses', becomes: 'ss' },
  { ending: 'ings', becomes: '' },
  { ending: 'ing', becomes: '' },
  { ending: 'ss', becomes: 'ss' },
  { ending: 'es', becomes: '' },
  { ending: 'ed', becomes: '' },
  { ending: 's', becomes: '' },
  { ending: 'e', becomes: '' },
] as const;

/** "planning" and "plan", "quizzes" and "quiz" meet: a doubled last consonant is written once. */
function undouble(stem: string): string {
  return /([bdfgmnprtz])\1$/u.test(stem) && stem.length > 3 ? stem.slice(0, -1) : stem;
}
