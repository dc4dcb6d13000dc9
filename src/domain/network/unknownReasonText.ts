import type { UnknownReason } from './known.ts';

/** Each reason as a clause that follows "We could not work this out:". */
const clauses: Readonly<Record<UnknownReason, string>> = {
  'no-people': 'there is nobody on the map yet',
  'one-person': 'it takes at least two people',
  'too-few-people': 'it takes at least five people',
  'no-answers': 'this was skipped for everybody',
  'one-answer': 'this is known for one person only, and it takes two',
  'too-few-attributes': 'it takes two of the four questions, each answered for two people',
  'ties-skipped': 'who knows whom was skipped',
  'one-kind': 'everybody is of one kind, so there is nothing to balance',
  'one-kind-offered': 'the question offers one kind only',
  'strength-missing': 'how close you are is missing for somebody',
  'ego-answer-missing': 'your own answer is missing',
  'baseline-not-between': 'the share among people one could meet is not between 0 and 1',
  'empty-table': 'the table has too many empty cells',
  'no-positions': 'nobody is known in any of these kinds of work',
  'score-missing': 'one of the scores it is made of is missing',
};

/** Why there is no value, in words for a visitor: a clause to follow "We could not work this out:". */
export function unknownReasonText(reason: UnknownReason): string {
  return clauses[reason];
}
