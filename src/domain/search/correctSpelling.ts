import { isKnownWord, type Vocabulary } from './vocabulary.ts';

/**
 * Forgives one typing slip in a word: a letter missing, added, changed or swapped with its
 * neighbour, or a space left out between two known words ("smalltalk" gives "small talk").
 *
 * Of several candidates it takes one with the same first letter, then the more frequent, then
 * the first in the alphabet. Undefined (leave the word alone) when the word is known or begins
 * a known word, has three letters or fewer, holds a digit, or no candidate is one slip away.
 */
export function correctSpelling(word: string, vocabulary: Vocabulary): string | undefined {
  if (word.length <= 3 || /\p{N}/u.test(word) || isKnownWord(word, vocabulary)) return undefined;
  return (
    nearestWord(word, vocabulary.ranks) ??
    splitInTwo(word, vocabulary.ranks) ??
    nearestForm(word, vocabulary)
  );
}

/** A slip in a form that the pages do not use: "collegues" when they only say "colleague". */
function nearestForm(
  word: string,
  { language, ranks, wordOfStem }: Vocabulary,
): string | undefined {
  const stems = [...wordOfStem].map(([stem, known]) => [stem, ranks.get(known) ?? 0] as const);
  const stem = nearestWord(language.stem(word), new Map(stems));
  return stem === undefined ? undefined : wordOfStem.get(stem);
}

type Ranks = ReadonlyMap<string, number>;

function nearestWord(word: string, ranks: Ranks): string | undefined {
  let best: { readonly word: string; readonly order: number } | undefined;
  for (const [candidate, rank] of ranks) {
    if (candidate.length < 4 || !isOneSlip(word, candidate)) continue;
    const order = rank + (candidate[0] === word[0] ? 0 : 1000);
    const isBetter =
      best === undefined || order < best.order || (order === best.order && candidate < best.word);
    if (isBetter) best = { word: candidate, order };
  }
  return best?.word;
}

function splitInTwo(word: string, ranks: Ranks): string | undefined {
  let best: { readonly words: string; readonly order: number } | undefined;
  for (let cut = 3; cut <= word.length - 3; cut += 1) {
    const first = ranks.get(word.slice(0, cut));
    const second = ranks.get(word.slice(cut));
    if (first === undefined || second === undefined) continue;
    const order = first + second;
    if (best === undefined || order < best.order) {
      best = { words: `${word.slice(0, cut)} ${word.slice(cut)}`, order };
    }
  }
  return best?.words;
}

/**
 * Whether two words are exactly one slip apart: one letter inserted, left out or changed, or two
 * neighbouring letters swapped. Equal words are not.
 */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const shorter = a.length <= b.length ? a : b;
  const longer = a.length <= b.length ? b : a;
  let same = 0;
  while (same < shorter.length && shorter[same] === longer[same]) same += 1;
  if (longer.length > shorter.length) return shorter.slice(same) === longer.slice(same + 1);
  const isChanged = shorter.slice(same + 1) === longer.slice(same + 1);
  const isSwapped =
    shorter[same] === longer[same + 1] &&
    shorter[same + 1] === longer[same] &&
    shorter.slice(same + 2) === longer.slice(same + 2);
  return isChanged || isSwapped;
}
