import type { Question, Quiz } from '../quiz/quiz.ts';

/** What the results of a quiz, or of the map, look like: as much as is needed to show them. */
export type ResultForm = {
  readonly kind: 'check' | 'map';
  /** The quiz's id, or `map`. */
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** Address of the page that gives such results. */
  readonly address: string;
  readonly dimensions: readonly FormDimension[];
  /** Ascending by `from`. */
  readonly bands: readonly FormBand[];
  /** The questions by their answers alone; empty for the map. */
  readonly questions: readonly FormQuestion[];
};

export type FormDimension = {
  readonly id: string;
  readonly label: string;
  readonly asks: string;
  /** Slug of the plan that serves it best. */
  readonly plan: string | undefined;
};

export type FormBand = { readonly id: string; readonly label: string; readonly from: number };

export type FormQuestion = {
  readonly id: string;
  readonly kind: Question['kind'];
  /** Option ids in the order of the quiz. */
  readonly options: readonly string[];
};

/** Version of the map's scores; see `KeptMap`. */
export const mapVersion = 1;

/** How a kept map's scores are shown. */
export function mapForm(bands: readonly FormBand[]): ResultForm {
  const dimension = (id: string, label: string, asks: string, plan: string) => ({
    id,
    label,
    asks,
    plan,
  });
  return {
    kind: 'map',
    id: 'map',
    version: mapVersion,
    title: 'Your map',
    address: '/map/',
    dimensions: [
      dimension('variety', 'Variety', 'How mixed are the people on it?', 'one-new-circle'),
      dimension('openness', 'Openness', 'How few of them know each other?', 'one-new-circle'),
      dimension('spread', 'Spread', 'Are some close, some known, some lapsed?', 'reconnect'),
      dimension('help', 'Help', 'How many kinds of help are there?', 'ten-minutes-a-week'),
    ],
    bands,
    questions: [],
  };
}

/** How a quiz's kept scores are shown. */
export function quizForm(quiz: Quiz): ResultForm {
  return {
    kind: 'check',
    id: quiz.id,
    version: quiz.version,
    title: quiz.title,
    address: `/quizzes/${quiz.id}/`,
    dimensions: quiz.dimensions.map(({ id, label, asks, plan }) => ({ id, label, asks, plan })),
    bands: quiz.bands.map(({ id, label, from }) => ({ id, label, from })),
    questions: quiz.questions.map(({ id, kind, options }) => ({
      id,
      kind,
      options: options.map((option) => option.id),
    })),
  };
}
