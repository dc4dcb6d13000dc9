import { attainableItemScores } from '../quiz/attainableScores.ts';
import type { Hue, Question, Quiz } from '../quiz/quiz.ts';
import { countThreshold, dimensionThreshold, overallThreshold } from './thresholds.ts';

/** What the results of a quiz, or of the map, look like: as much as is needed to show them. */
export type ResultForm = {
  readonly kind: 'check' | 'map';
  /** The quiz's id, or `map`. */
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** What one result is called in a list, e.g. `Check`. */
  readonly name: string;
  /** Whether its results have an overall number, and what that is a count out of, if it is. */
  readonly overall: { readonly outOf?: number | undefined } | undefined;
  /**
   * By how many points one answer, moved one step, moves a dimension: least and most, in whole
   * points. Of no use for a map, nor for dimensions that are counts.
   */
  readonly step: { readonly least: number; readonly most: number };
  /** What its numbers are, above a table of them. */
  readonly caption: string;
  /** Why a change is too small to be one, as the end of a sentence: overall, and of a dimension. */
  readonly noChange: { readonly overall: string; readonly dimension: string };
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
  readonly hue?: Hue | undefined;
  /** What its score is shown as a count out of; absent: as 0 to 100. */
  readonly outOf?: number | undefined;
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
    name: 'Map',
    overall: undefined,
    step: { least: 0, most: 0 },
    caption: scoreCaption,
    noChange: {
      overall: '',
      dimension: `a score has to move ${String(dimensionThreshold)} points, and further than any one person on the map could move it`,
    },
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
    name: quiz.name ?? 'Check',
    overall: 'none' in quiz.overall ? undefined : { outOf: quiz.overall.outOf },
    step: stepOf(quiz),
    ...wordsOf(quiz),
    address: `/quizzes/${quiz.id}/`,
    dimensions: quiz.dimensions.map(({ id, label, asks, hue, outOf, plan }) => ({
      id,
      label,
      asks,
      hue,
      outOf,
      plan,
    })),
    bands: quiz.bands.map(({ id, label, from }) => ({ id, label, from })),
    questions: quiz.questions.map(({ id, kind, options }) => ({
      id,
      kind,
      options: options.map((option) => option.id),
    })),
  };
}

const scoreCaption = 'Each score is 0 to 100';

/** The words that tell counts from scores. */
function wordsOf(quiz: Quiz): Pick<ResultForm, 'caption' | 'noChange'> {
  if (quiz.dimensions.some(({ outOf }) => outOf !== undefined)) {
    return {
      caption: 'Each number counts ticks',
      noChange: {
        overall: `under ${String(countThreshold)} ticks is no change`,
        dimension: `a count has to move ${String(countThreshold)}, because one is soon forgotten or added`,
      },
    };
  }
  const { least, most } = stepOf(quiz);
  return {
    caption: scoreCaption,
    noChange: {
      overall: `under ${String(overallThreshold)} points is no change`,
      dimension: `a score has to move ${String(dimensionThreshold)} points, because one answer given a step differently moves it by ${String(least)} to ${String(most)}`,
    },
  };
}

/** Every distance between two neighbouring answers, as far as it moves the dimension's mean. */
function stepOf(quiz: Quiz): ResultForm['step'] {
  const moves = quiz.questions.flatMap((question) => {
    const { length } = quiz.questions.filter(({ dimension }) => dimension === question.dimension);
    const scores =
      question.kind === 'single-choice'
        ? question.options.map(({ score }) => score)
        : attainableItemScores(question);
    return scores
      .slice(1)
      .map((score, index) => Math.abs(score - (scores[index] ?? score)) / length);
  });
  return { least: Math.floor(Math.min(...moves)), most: Math.floor(Math.max(...moves)) };
}
