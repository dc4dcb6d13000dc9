/** Titles of the guides and plans that exist, by slug. */
export type MapLinks = {
  readonly guides: Readonly<Record<string, string>>;
  readonly plans: Readonly<Record<string, string>>;
};
