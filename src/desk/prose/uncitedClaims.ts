import type { Passage } from '../reading/bodyOf.ts';
import { doNotSay } from './doNotSay.ts';
import { sentencesOf } from './sentencesOf.ts';

/** What makes a sentence a claim that needs a source. */
const claims: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  { kind: 'a percentage', pattern: /\d\s?(?:%|per\s?cent\b)/i },
  {
    kind: 'a count of people',
    pattern:
      /(?:\b\d{1,3}(?:,\d{3})+|\b\d{3,}|\b[\d.]+\s(?:thousand|million|billion)|\b(?:thousand|million|billion)s?)\s(?:of\s)?(?:[\w-]+\s){0,2}(?:people|workers|users|adults|students|employees|managers|members|graduates|scientists|men|women|participants|job seekers|residents|households)\b/i,
  },
  {
    kind: 'the finding of a study',
    pattern:
      /\b(?:stud(?:y|ies)|researchers?|experiments?|surveys?|trials?)\b[^.?!]{0,70}\b(?:found|finds?|show(?:s|ed|n)?|report(?:s|ed)?|suggest(?:s|ed)?|reveal(?:s|ed)?)\b/i,
  },
];

/** To say that nobody has studied something needs no source. */
const absence =
  /\b(?:no|not one|not a single|neither|without a?)\s(?:[\w-]+\s){0,3}(?:stud(?:y|ies)|researchers?|experiments?|surveys?|trials?|evidence)\b/i;

/** Blocks whose text is the reader's own, not a claim of ours. */
const ownWords: readonly string[] = ['words', 'exercise', 'example'];

/** A sum that says of itself that its numbers are made up. */
const inventedNumbers = /\b(?:invented|made-up) numbers\b/i;

export type UncitedClaim = {
  readonly line: number;
  readonly kind: string;
  readonly sentence: string;
};

/** Sentences that state a figure or a finding in a passage that names no source. */
export function uncitedClaims(
  passages: readonly Passage[],
  namedMyths: readonly string[],
): UncitedClaim[] {
  const myths = doNotSay.filter(({ id }) => namedMyths.includes(id));
  return passages.flatMap((passage, index) => {
    if (passage.isCited || inventedNumbers.test(passage.text)) return [];
    if (myths.some(({ patterns }) => patterns.en.test(passage.text))) return [];
    if (passage.inside.some((name) => ownWords.includes(name))) return [];
    if (passage.kind !== 'paragraph' && introducedWithSource(passages, index)) return [];
    return sentencesOf(passage.text).flatMap((sentence) => {
      const claim = claims.find(({ pattern }) => pattern.test(sentence));
      if (claim === undefined || absence.test(sentence) || sentence.endsWith('?')) return [];
      // "**70%.**" opens a paragraph as a label and says nothing yet.
      if (sentence.split(' ').length < 3) return [];
      return [{ line: passage.line, kind: claim.kind, sentence }];
    });
  });
}

/** Whether the paragraph before a table, or that leads into a list by its colon, names a source. */
function introducedWithSource(passages: readonly Passage[], index: number): boolean {
  const before = passages.slice(0, index);
  if (passages[index]?.kind === 'table') return before.at(-1)?.isCited === true;
  const opening = before.findLast(({ kind }) => kind === 'paragraph');
  return opening?.isCited === true && /:(?:\[@[^\]]*\])?$/.test(opening.text.trim());
}
