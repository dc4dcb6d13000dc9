/**
 * Results that a person chose to keep. They are scores with a date, never answers and never
 * anybody's name.
 */

/** A kept check or a kept map. */
export type KeptResult = KeptCheck | KeptMap;

/** The scores of a quiz on one day. */
export type KeptCheck = {
  readonly kind: 'check';
  readonly quiz: string;
  /** The quiz version that the scores belong to: other versions are not comparable. */
  readonly version: number;
  /** When it was kept, as an ISO date and time. */
  readonly at: string;
  /** Whole numbers, 0 to 100, by dimension id; a dimension that is not known is absent. */
  readonly dimensions: Readonly<Record<string, number>>;
  readonly overall: number | undefined;
};

/** The scores of a network map on one day. */
export type KeptMap = {
  readonly kind: 'map';
  /** Version of the map's rules: raised when old scores are not comparable with new ones. */
  readonly version: number;
  readonly at: string;
  /** How many people stood on the map. */
  readonly people: number;
  /** As in a check: `variety`, `openness`, `spread`, `help`, as far as they are known. */
  readonly dimensions: Readonly<Record<string, number>>;
  /** What each score would be between without any one person, by dimension id. */
  readonly ranges: Readonly<Record<string, ScoreRange>>;
};

/** Lowest and highest score, 0 to 100, when any one person is left out. */
export type ScoreRange = { readonly low: number; readonly high: number };

/** How many results are kept: the oldest go first. */
export const mostKept = 100;

const mostDimensions = 24;
const mostPeople = 1000;

/**
 * Reads one kept result. A result without a kind is a check, as all were before maps.
 *
 * @returns what is wrong with it, as the end of a sentence, when it is no kept result
 */
export function parseKeptResult(value: unknown): KeptResult | string {
  if (!isRecord(value)) return 'is not an object';
  const { kind = 'check', version, at } = value;
  if (!isCount(version, 1_000_000)) return 'has no version number';
  if (typeof at !== 'string' || at.length > 40 || Number.isNaN(Date.parse(at))) {
    return 'has no date, such as "2026-11-25T09:30:00.000Z"';
  }
  const dimensions = scoresOf(value['dimensions'], isScore);
  if (!dimensions) return 'has a score that is not between 0 and 100';
  if (kind === 'check') {
    const { quiz, overall } = value;
    if (!isId(quiz)) return 'does not name its quiz';
    if (overall !== undefined && overall !== null && !isScore(overall)) {
      return 'has an overall score that is not between 0 and 100';
    }
    return { kind, quiz, version, at, dimensions, overall: overall ?? undefined };
  }
  if (kind === 'map') {
    const { people } = value;
    const ranges = scoresOf(value['ranges'] ?? {}, isRange);
    if (!isCount(people, mostPeople)) return 'does not say how many people are on its map';
    if (!ranges) return 'has a range that is not between 0 and 100';
    return { kind, version, at, people, dimensions, ranges };
  }
  return 'is neither a check nor a map';
}

/** Puts results in one list: the newest first, each once, a hundred at most. */
export function mergeResults(
  ours: readonly KeptResult[],
  theirs: readonly KeptResult[],
): readonly KeptResult[] {
  const merged = [...ours];
  for (const result of theirs) {
    if (!merged.some((known) => isSameResult(known, result))) merged.push(result);
  }
  return merged.sort((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, mostKept);
}

/** Whether two kept results say the same of the same day: a code knows the day alone. */
export function isSameResult(a: KeptResult, b: KeptResult): boolean {
  return (
    seriesOf(a) === seriesOf(b) && dayOf(a.at) === dayOf(b.at) && scoreText(a) === scoreText(b)
  );
}

/**
 * What a result may be compared with: results of the same name here rest on the same
 * questions and rules.
 */
export function seriesOf(result: KeptResult): string {
  return result.kind === 'map'
    ? `map ${String(result.version)}`
    : `check ${result.quiz} ${String(result.version)}`;
}

/** The day of an ISO date and time in UTC, e.g. `2026-11-25`. */
export function dayOf(at: string): string {
  return new Date(at).toISOString().slice(0, 10);
}

function scoreText(result: KeptResult): string {
  return JSON.stringify([
    Object.entries(result.dimensions).sort(([a], [b]) => (a < b ? -1 : 1)),
    result.kind === 'map' ? result.people : (result.overall ?? null),
  ]);
}

function scoresOf<Value>(
  value: unknown,
  isValue: (entry: unknown) => entry is Value,
): Record<string, Value> | undefined {
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value);
  if (entries.length > mostDimensions) return undefined;
  const known = entries.filter((entry): entry is [string, Value] => isValue(entry[1]));
  if (known.length < entries.length || !known.every(([id]) => isId(id))) return undefined;
  return Object.fromEntries(known);
}

function isRange(value: unknown): value is ScoreRange {
  return isRecord(value) && isScore(value['low']) && isScore(value['high']);
}

function isScore(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 100;
}

function isCount(value: unknown, most: number): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;
}

/** Kebab-case names, as quizzes and dimensions have. */
function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z][a-z\d-]{0,63}$/.test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
