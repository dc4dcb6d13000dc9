/** One choice of a question about a person. */
export type MapOption = {
  readonly id: string;
  readonly label: string;
  /** Goes on "Ana …" in a sentence: "works in health or care", "lives near you". */
  readonly says: string;
};

/** A question that is asked about every person in turn, with one answer each. */
export type MapQuestion = {
  readonly id: AttributeId;
  /** The heading of the step. */
  readonly title: string;
  readonly hint: string;
  /** The question about one person, after whose name it stands. */
  readonly asks: string;
  /** Names the answer in a table. */
  readonly column: string;
  readonly options: readonly MapOption[];
};

export type AttributeId = 'closeness' | 'field' | 'stage' | 'place' | 'setting';

/** How the person says which names to write down; the order in which they are asked. */
export type Prompt = {
  readonly id: PromptId;
  readonly title: string;
  readonly hint: string;
};

export type PromptId = 'talked' | 'news' | 'back-up' | 'lost-touch';

/** Four ways to think of people. None has a number to reach. */
export const prompts: readonly Prompt[] = [
  {
    id: 'talked',
    title: 'Who have you talked with about work in the last six months?',
    hint: 'Work, study or your next step; in person, by phone or online.',
  },
  {
    id: 'news',
    title: 'Who could tell you something new, or open a door?',
    hint: 'Someone who hears other things than you do, or knows people you don’t.',
  },
  {
    id: 'back-up',
    title: 'Who would back you up when things go badly?',
    hint: 'A bad week, a lost job, a decision you are unsure of.',
  },
  {
    id: 'lost-touch',
    title: 'Who have you lost touch with who would still answer?',
    hint: 'You got on once. If you wrote tonight, they would write back.',
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
  'online',
];

export const closenessQuestion: MapQuestion = {
  id: 'closeness',
  title: 'How close are you?',
  hint: 'Go by how it is now, not by how it ought to be.',
  asks: 'How close are you?',
  column: 'Closeness',
  options: [
    { id: '5', label: 'Very close', says: 'is very close to you' },
    { id: '4', label: 'Close', says: 'is close to you' },
    { id: '3', label: 'We get on well', says: 'gets on well with you' },
    { id: '2', label: 'I know them slightly', says: 'is someone you know slightly' },
    { id: '1', label: 'We have lost touch', says: 'is someone you have lost touch with' },
  ],
};

export const fieldQuestion: MapQuestion = {
  id: 'field',
  title: 'What kind of work do they do?',
  hint: 'Or did last, or are training for. The nearest fit is good enough.',
  asks: 'What kind of work?',
  column: 'Work',
  // The same twelve kinds, by the same ids, as the first question of the check.
  options: [
    { id: 'health', label: 'Health or care', says: 'works in health or care' },
    { id: 'teaching', label: 'Teaching, training, childcare', says: 'works in teaching' },
    {
      id: 'building',
      label: 'Building, repair, transport, making',
      says: 'works in building, transport or making',
    },
    {
      id: 'shops',
      label: 'Shops, food, hotels, events',
      says: 'works in shops, food, hotels or events',
    },
    {
      id: 'software',
      label: 'Software, data, engineering',
      says: 'works in software or engineering',
    },
    { id: 'science', label: 'Science or research', says: 'works in science or research' },
    { id: 'law-finance', label: 'Law, finance, accounting', says: 'works in law or finance' },
    { id: 'public', label: 'Government, public services', says: 'works in public service' },
    {
      id: 'community',
      label: 'Charity, union, faith, community',
      says: 'works for a charity or community',
    },
    { id: 'arts', label: 'Arts, media, design, sport', says: 'works in arts, media or sport' },
    {
      id: 'land',
      label: 'Farming, energy, environment',
      says: 'works in farming, energy or the environment',
    },
    { id: 'own-business', label: 'Running their own business', says: 'runs a business' },
  ],
};

export const stageQuestion: MapQuestion = {
  id: 'stage',
  title: 'Where are they on the way?',
  hint: 'Beside your own age or career stage, roughly ten years either way.',
  asks: 'Beside you, what stage are they at?',
  column: 'Stage',
  options: [
    { id: 'earlier', label: 'Earlier than me', says: 'is at an earlier stage' },
    { id: 'same', label: 'About the same', says: 'is at your stage' },
    { id: 'further', label: 'Further on', says: 'is further on' },
  ],
};

export const placeQuestion: MapQuestion = {
  id: 'place',
  title: 'Where do they live?',
  hint: 'Near means you could meet without planning a journey.',
  asks: 'Where do they live?',
  column: 'Place',
  options: [
    { id: 'near', label: 'Near me', says: 'lives near you' },
    { id: 'region', label: 'In my region', says: 'lives in your region' },
    { id: 'country', label: 'Elsewhere in the country', says: 'lives elsewhere in the country' },
    { id: 'abroad', label: 'Abroad', says: 'lives abroad' },
  ],
};

export const settingQuestion: MapQuestion = {
  id: 'setting',
  title: 'How did you meet?',
  hint: 'The first time, as far as you remember.',
  asks: 'How did you meet?',
  column: 'How you met',
  options: [
    { id: 'work', label: 'Through work', says: 'you met through work' },
    { id: 'study', label: 'On a course or at school', says: 'you met on a course or at school' },
    {
      id: 'community',
      label: 'A club, neighbours, faith',
      says: 'you met through a club, neighbours or faith',
    },
    { id: 'family', label: 'Family', says: 'is family, or came through family' },
    { id: 'online', label: 'Online', says: 'you met online' },
    { id: 'introduced', label: 'Somebody introduced us', says: 'somebody introduced to you' },
  ],
};

/** The questions with one answer for each person, in the order in which they are asked. */
export const mapQuestions: readonly MapQuestion[] = [
  closenessQuestion,
  fieldQuestion,
  stageQuestion,
  placeQuestion,
  settingQuestion,
];

/** A kind of help that a contact may give. */
export type HelpKind = { readonly id: string; readonly label: string; readonly asks: string };

export const helpKinds: readonly HelpKind[] = [
  {
    id: 'advice',
    label: 'Advice on a hard decision',
    asks: 'Who would you ask for advice on a hard decision at work?',
  },
  {
    id: 'information',
    label: 'News you would not hear yourself',
    asks: 'Who tells you things you would not hear yourself?',
  },
  {
    id: 'introductions',
    label: 'Introductions to people',
    asks: 'Who would introduce you to someone you want to meet?',
  },
  {
    id: 'honest feedback',
    label: 'Honest feedback',
    asks: 'Who tells you the truth about your work?',
  },
  {
    id: 'sponsorship',
    label: 'Speaking up for you',
    asks: 'Who would speak up for you where decisions are made?',
  },
  { id: 'support', label: 'Support on a bad day', asks: 'Who is there for you on a bad day?' },
];

/** The label of an option, for tables and lists. */
export function labelOf(questionId: AttributeId, optionId: string): string {
  const question = mapQuestions.find(({ id }) => id === questionId);
  return question?.options.find(({ id }) => id === optionId)?.label ?? optionId;
}
