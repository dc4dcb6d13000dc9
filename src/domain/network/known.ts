/**
 * A value, or the reason why there is none. What cannot be worked out is never 0 and never
 * NaN. Ask `value === undefined` first; `unknownReasonText` says the reason in plain words.
 */
export type Known<T> =
  | { readonly value: T; readonly reason?: undefined }
  | { readonly value: undefined; readonly reason: UnknownReason };

/** Why something cannot be worked out. */
export type UnknownReason =
  | 'no-people'
  | 'one-person'
  | 'too-few-people'
  | 'no-answers'
  | 'one-answer'
  | 'too-few-attributes'
  | 'ties-skipped'
  | 'one-kind'
  | 'one-kind-offered'
  | 'strength-missing'
  | 'ego-answer-missing'
  | 'baseline-not-between'
  | 'empty-table'
  | 'no-positions'
  | 'score-missing';

/** Something that could be worked out. */
export function known<T>(value: T): Known<T> {
  return { value };
}

/** Something that could not, and why. */
export function unknown(reason: UnknownReason): Known<never> {
  return { value: undefined, reason };
}
