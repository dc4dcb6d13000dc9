import { networkMap } from '#src/domain/network/mapModel.ts';

/** One choice of a question about a person. */
export type MapOption = { readonly id: string; readonly label: string };

/** A question that is asked about every person in turn, with one answer each. */
export type MapQuestion = {
  readonly id: AttributeId;
  /** The heading of the step. */
  readonly title: string;
  readonly hint: string;
  /** Names the answer in a table. */
  readonly column: string;
  readonly options: readonly MapOption[];
};

/** How close somebody is, and the attributes of the map's model. */
export type AttributeId = 'closeness' | 'field' | 'stage' | 'place' | 'setting';

/** A way to think of people. */
export type Prompt = {
  readonly id: PromptId;
  readonly title: string;
  readonly hint: string;
  /** How many may be named here: more of them bring more questions than answers. */
  readonly most: number;
};

export type PromptId = 'talked' | 'news' | 'back-up' | 'lost-touch' | 'more';

/** How many people a map holds. */
export const mostPeople = networkMap.mostPeople;

/** The prompts in the order in which they are asked. None has a number to reach. */
export const prompts: readonly Prompt[] = [
  {
    id: 'talked',
    title: 'Who have you talked with about work in the last six months?',
    hint: 'Work, study or your next step; in person, by phone or online.',
    most: 5,
  },
  {
    id: 'news',
    title: 'Who could tell you something new, or open a door?',
    hint: 'Someone who hears other things than you do, or knows people you don’t.',
    most: 5,
  },
  {
    id: 'back-up',
    title: 'Who would back you up when things go badly?',
    hint: 'A bad week, a lost job, a decision you are unsure of.',
    most: 5,
  },
  {
    id: 'lost-touch',
    title: 'Who have you lost touch with who would still answer?',
    hint: 'You got on once. If you wrote tonight, they would write back.',
    most: 5,
  },
  {
    id: 'more',
    title: 'Is anyone missing?',
    hint: 'People slip the mind. Go through these corners of your life once, then go on.',
    most: mostPeople,
  },
];

/** Corners of a life in which people are easily forgotten. */
export const memoryAids: readonly string[] = [
  'a past job',
  'a course or school',
  'family',
  'neighbours',
  'clubs and sport',
  'faith or community',
  'people you know online',
];

/** The questions with one answer for each person, in the order in which they are asked. */
export const mapQuestions: readonly MapQuestion[] = [
  {
    id: 'closeness',
    title: 'How close are you?',
    hint: 'Go by how it is now, not by how it ought to be.',
    column: 'Closeness',
    options: [
      { id: '5', label: 'Very close' },
      { id: '4', label: 'Close' },
      { id: '3', label: 'We get on well' },
      { id: '2', label: 'We know each other slightly' },
      { id: '1', label: 'We have lost touch' },
    ],
  },
  {
    id: 'field',
    title: 'What kind of work do they do?',
    hint: 'Or did last, or are training for. The nearest fit is good enough.',
    column: 'Work',
    options: kindsOf('field'),
  },
  {
    id: 'stage',
    title: 'Where are they on the way?',
    hint: 'Beside your own age or career stage, about ten years either way.',
    column: 'Stage',
    options: kindsOf('stage'),
  },
  {
    id: 'place',
    title: 'Where do they live?',
    hint: 'Near means you could meet without planning a journey.',
    column: 'Place',
    options: kindsOf('place'),
  },
  {
    id: 'setting',
    title: 'How did you meet?',
    hint: 'The first time, as far as you remember.',
    column: 'How you met',
    options: kindsOf('setting'),
  },
];

/** A kind of help that a contact may give, and the question that finds who does. */
export type HelpKind = MapOption & { readonly asks: string };

const helpQuestions: Readonly<Record<string, string>> = {
  advice: 'Who would you ask for advice on a hard decision?',
  information: 'Who tells you things you would not hear yourself?',
  introductions: 'Who would introduce you to someone you want to meet?',
  'honest feedback': 'Who tells you the truth about your work?',
  sponsorship: 'Who would speak up for you where decisions are made?',
  support: 'Who is there for you on a bad day?',
};

export const helpKinds: readonly HelpKind[] = networkMap.helpTypes.map((kind) => ({
  ...kind,
  asks: helpQuestions[kind.id] ?? `Who helps you with this: ${kind.label}?`,
}));

export function mapQuestion(id: AttributeId): MapQuestion {
  const question = mapQuestions.find((each) => each.id === id);
  if (!question) throw new Error(`mapOptions.ts: no question is called "${id}".`);
  return question;
}

/** The label of an option, for tables and lists. */
export function labelOf(questionId: AttributeId, optionId: string): string {
  return mapQuestion(questionId).options.find(({ id }) => id === optionId)?.label ?? optionId;
}

function kindsOf(attributeId: string): readonly MapOption[] {
  return networkMap.attributes.find(({ id }) => id === attributeId)?.kinds ?? [];
}
