/** What the site's content says about its letter: the forms show it, the server checks against it. */
export type LetterFacts = {
  /** Every wording that people have agreed to, newest last. */
  readonly consent: readonly { readonly version: string; readonly wording: string }[];
  /** What a subscriber may choose, in order. */
  readonly topics: readonly { readonly id: string; readonly title: string }[];
};
