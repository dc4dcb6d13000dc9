/**
 * The shape of a quiz and of a person's answers to it. Content editors write quizzes as
 * YAML in `content/quizzes/`; every rule in this folder works on these types.
 */

/** A whole quiz, already checked by `checkQuiz`. */
export type Quiz = {
  /** Kebab-case, equal to the file name. */
  readonly id: string;
  /** Raised by one whenever a change makes old results not comparable with new ones. */
  readonly version: number;
  readonly title: string;
  /** What a kept result of it is called in a list, e.g. `Kinds of work`; absent: `Check`. */
  readonly name?: string | undefined;
  /** One or two sentences for cards, search and meta descriptions. */
  readonly summary: string;
  /** Honest time to finish, in minutes. */
  readonly minutes: number;
  /** What to have in mind while answering: whom and what period. */
  readonly frame: string;
  readonly topics: readonly string[];
  readonly questions: readonly Question[];
  readonly dimensions: readonly Dimension[];
  /** Ascending by `from`; the first begins at 0. */
  readonly bands: readonly Band[];
  readonly overall: OverallRule | NoOverall;
  readonly focus: FocusRule;
  /** How it is scored and what that rests on, as Markdown with citations; absent: `/method/`. */
  readonly method?: string | undefined;
};

export type Question = SingleChoice | TickList;

/** One option is chosen, or the question is skipped. */
export type SingleChoice = QuestionBase & {
  readonly kind: 'single-choice';
  /**
   * `rising`: each option scores at least as much as the one before it.
   * `peak`: the best option is not the last; the middle beats the extremes.
   */
  readonly shape: 'rising' | 'peak';
  readonly options: readonly ScoredOption[];
};

/** Any number of options is ticked, or "none of these", or the question is skipped. */
export type TickList = QuestionBase & {
  readonly kind: 'tick-list';
  /** Number of ticks that scores 100; each tick scores 100 / fullAt. */
  readonly fullAt: number;
  /** Label of the choice that says "zero ticks, and I mean it". */
  readonly none: string;
  /** Said back when none was chosen. */
  readonly noneSaid: string;
  /**
   * Said back otherwise; `{count}` and `{total}` are replaced by numbers, `{ticked}` by what was
   * ticked.
   */
  readonly said: string;
  /** Said back when exactly one was ticked, if the plural would read wrongly. */
  readonly saidOne: string;
  readonly options: readonly TickOption[];
};

type QuestionBase = {
  readonly id: string;
  /** Id of the dimension that this question feeds. */
  readonly dimension: string;
  readonly text: string;
  /** A short hint under the question, such as examples. */
  readonly hint?: string | undefined;
  /** Label of the choice that skips the question. */
  readonly skip: string;
};

export type TickOption = {
  readonly id: string;
  readonly label: string;
  /** Its words within a sentence, for `{ticked}`; absent: the label. */
  readonly within?: string | undefined;
  /**
   * Its name above a column. Where every tick list has the same options, and they have columns,
   * the result shows who stands behind each dimension.
   */
  readonly column?: string | undefined;
};

export type ScoredOption = {
  readonly id: string;
  readonly label: string;
  /** 0 to 100. */
  readonly score: number;
  /** The answer said back to the person as a whole sentence, for the result. */
  readonly said: string;
};

export type Dimension = {
  readonly id: string;
  readonly label: string;
  /** What it asks about, as one short question to the reader. */
  readonly asks: string;
  /** Whether it counts towards the overall number. */
  readonly inOverall: boolean;
  /** Why it is shown apart from the overall number, as the end of a sentence. */
  readonly apart?: string | undefined;
  /** Colour of its circle; absent: the one that bears its id. */
  readonly hue?: Hue | undefined;
  /**
   * Shown as a count out of this many, "3 of 4", instead of as 0 to 100: the options of its one
   * tick list.
   */
  readonly outOf?: number | undefined;
  /** What a score in each band tends to mean, by band id. */
  readonly readings: Readonly<Record<string, string>>;
  /** What to do when this dimension is a focus: three or more, easiest first. */
  readonly actions: readonly Action[];
  /** Slug of the plan that serves this dimension best. */
  readonly plan: string;
};

/** Colours that circles may have; `src/profile/profileRings.css` says what they are. */
export type Hue = 'blue' | 'amber' | 'green' | 'plum' | 'red' | 'olive' | 'teal' | 'brown';

export type Action = {
  readonly title: string;
  /** The first step, doable this week. */
  readonly firstStep: string;
  readonly minutes: number;
  /** Slug of a guide, with an optional `#section` anchor. */
  readonly guide: string;
};

export type Band = {
  readonly id: string;
  readonly label: string;
  /** Lowest rounded score in the band. */
  readonly from: number;
  /** What the band says, and does not say, about the answers. */
  readonly meaning: string;
};

export type OverallRule = {
  /** How many of the dimensions with `inOverall` must be known. */
  readonly needs: number;
  /** Shown as a count out of this many: the sum of what its dimensions are out of. */
  readonly outOf?: number | undefined;
};

/** A profile that is not added up. */
export type NoOverall = {
  /** Why not, as whole sentences to the reader. */
  readonly none: string;
};

export type FocusRule = {
  /** Only dimensions whose rounded score is below this can be a focus. */
  readonly below: number;
  readonly atMost: number;
  /** Said when no dimension is a focus; absent: a sentence about their backing. */
  readonly nothing?: string | undefined;
  /** Order in which equal scores are taken: every dimension id once. */
  readonly tieBreak: readonly string[];
};

/**
 * A person's answers by question id: an option id for a single choice, option ids for a
 * tick list (empty means "none of these" was chosen), `undefined` or absent for skipped.
 */
export type Answers = Readonly<Record<string, Answer | undefined>>;

export type Answer = string | readonly string[];
