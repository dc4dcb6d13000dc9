import { tidyName } from '../personName.ts';

/** Something in which people may be similar or different. The person chooses which to look at. */
export type Aspect = { readonly id: AspectId; readonly label: string };

export type AspectId =
  'culture' | 'gender' | 'disability' | 'faith' | 'class' | 'sexuality' | 'language' | 'other';

export const aspects: readonly Aspect[] = [
  { id: 'culture', label: 'Culture or ethnicity' },
  { id: 'gender', label: 'Gender' },
  { id: 'disability', label: 'Disability or health' },
  { id: 'faith', label: 'Faith' },
  { id: 'class', label: 'Class or upbringing' },
  { id: 'sexuality', label: 'Sexuality' },
  { id: 'language', label: 'Language' },
  { id: 'other', label: 'Something else' },
];

/** Beside the person, never a category and never a label of anybody. */
export type Likeness = 'similar' | 'different';

/** What somebody chose to look at, and what they ticked. No rule and no score reads it. */
export type LikenessAnswers = {
  readonly chosen: readonly AspectId[];
  /** The person's own words for "Something else". */
  readonly ownWords: string;
  /** By aspect and person; whoever is absent was skipped. */
  readonly ticks: Readonly<Partial<Record<AspectId, Readonly<Record<string, Likeness>>>>>;
};

export const noLikeness: LikenessAnswers = { chosen: [], ownWords: '', ticks: {} };

const version = 1;

/** Looks at an aspect, or no longer; what was ticked for it goes with it. */
export function chooseAspect(
  answers: LikenessAnswers,
  id: AspectId,
  chosen: boolean,
): LikenessAnswers {
  const { [id]: gone, ...others } = answers.ticks;
  return {
    ...answers,
    chosen: aspects
      .map((aspect) => aspect.id)
      .filter((each) => (each === id ? chosen : answers.chosen.includes(each))),
    ticks: chosen && gone ? answers.ticks : others,
  };
}

/** Says of one person in one aspect that they are similar or different; `undefined` skips. */
export function tickLikeness(
  answers: LikenessAnswers,
  aspect: AspectId,
  person: string,
  likeness: Likeness | undefined,
): LikenessAnswers {
  const others = Object.fromEntries(
    Object.entries(answers.ticks[aspect] ?? {}).filter(([id]) => id !== person),
  );
  return {
    ...answers,
    ticks: {
      ...answers.ticks,
      [aspect]: likeness === undefined ? others : { ...others, [person]: likeness },
    },
  };
}

/** How many of these people were ticked as similar and as different, and how many were skipped. */
export function countLikeness(
  answers: LikenessAnswers,
  aspect: AspectId,
  people: readonly string[],
): { readonly similar: number; readonly different: number; readonly skipped: number } {
  const ticks = answers.ticks[aspect] ?? {};
  const of = (likeness: Likeness) => people.filter((id) => ticks[id] === likeness).length;
  const [similar, different] = [of('similar'), of('different')];
  return { similar, different, skipped: people.length - similar - different };
}

export function stringifyLikeness(answers: LikenessAnswers): string {
  return JSON.stringify({ version, ...answers });
}

/** Reads kept ticks back; what is damaged or unknown is left out. */
export function parseLikeness(stored: string | undefined): LikenessAnswers {
  let value: unknown;
  try {
    value = stored === undefined ? undefined : JSON.parse(stored);
  } catch {
    return noLikeness;
  }
  if (!isRecord(value) || value['version'] !== version) return noLikeness;
  const chosen: readonly unknown[] = Array.isArray(value['chosen']) ? value['chosen'] : [];
  const said = isRecord(value['ticks']) ? value['ticks'] : {};
  const known = aspects.map(({ id }) => id).filter((id) => chosen.includes(id));
  return {
    chosen: known,
    ownWords: typeof value['ownWords'] === 'string' ? tidyName(value['ownWords']) : '',
    ticks: Object.fromEntries(
      known.map((id) => {
        const ticks = said[id];
        return [
          id,
          Object.fromEntries(
            Object.entries(isRecord(ticks) ? ticks : {}).filter(
              (entry): entry is [string, Likeness] =>
                /^p\d{1,6}$/.test(entry[0]) && (entry[1] === 'similar' || entry[1] === 'different'),
            ),
          ),
        ];
      }),
    ),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
