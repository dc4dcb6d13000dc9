/**
 * One person's network as that person tells it: the people in it (alters), and who of them
 * knows whom. The person (ego) is tied to everyone and is no alter.
 */
export type EgoNetwork = {
  readonly alters: readonly Alter[];
  readonly ties: readonly Tie[];
  /** Who knows whom was skipped: an empty list of ties then says nothing. */
  readonly tiesSkipped?: boolean | undefined;
  readonly ego?: Ego | undefined;
};

/** Someone in the network. Whatever is absent was skipped and counts neither way. */
export type Alter = {
  /** Unique in the network and never shown. */
  readonly id: string;
  /** Initials or a nickname. No rule reads it. */
  readonly name?: string | undefined;
  /** How strong ego's tie is: 5 close to 1 lapsed in the map; any number above 0 in a measure. */
  readonly tieStrength?: number | undefined;
  /** By attribute id, the id of the kind this person is of; '' is the same as absent. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  /** Ids of the kinds of help this person gives. Empty: none of them. Absent: skipped. */
  readonly help?: readonly string[] | undefined;
};

/**
 * Two alters who know each other, either way round. In the map the weight is 1 when they know
 * each other and 2 when they are close; a measure takes any number above 0.
 */
export type Tie = readonly [one: string, other: string, weight: number];

/** What ego says of themselves, to count who is alike. */
export type Ego = {
  readonly attributes: Readonly<Record<string, string | undefined>>;
};
