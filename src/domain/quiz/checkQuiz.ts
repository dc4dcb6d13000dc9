import { didYouMean } from '../text/didYouMean.ts';
import {
  attainableDimensionScores,
  attainableItemScores,
  attainableOverallScores,
} from './attainableScores.ts';
import type { Band, Dimension, Question, Quiz, SingleChoice, TickList } from './quiz.ts';
import { roundHalfUp } from './roundHalfUp.ts';

/** Something wrong with a quiz, with the place in its data and what to do. */
export type QuizProblem = {
  /** Keys and indexes that lead to the place, e.g. `['questions', 3, 'dimension']`. */
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly cure: string;
};

/** What a quiz may lead to. */
export type KnownContent = {
  readonly guides: ReadonlySet<string>;
  readonly plans: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
};

type Path = readonly (string | number)[];

const fewestActions = 3;

/** Dimensions that have a colour of their own name. */
const namedHues = ['reach', 'mix', 'openness', 'spread', 'help', 'habits'];

/**
 * The mean of a question's options may lie between these: outside, whoever clicks blindly would
 * come out narrow or wide by the options alone.
 */
const balanced = { least: 35, most: 65 };

/** With three options or more, one step between neighbours is worth this many points at most. */
const longestStep = 60;

/**
 * Everything that is wrong with the sense of a quiz whose shape is right: ids, references,
 * options that cannot matter, scores and bands that nobody can reach. Empty when all is well.
 *
 * @param name the file's name without its ending
 */
export function checkQuiz(quiz: Quiz, name: string, known: KnownContent): QuizProblem[] {
  return [
    ...checkIdentity(quiz, name),
    ...quiz.topics.flatMap((topic, index) =>
      reference(['topics', index], 'topic', topic, known.topics, 'content/topics.yaml'),
    ),
    ...quiz.questions.flatMap((question, index) =>
      checkQuestion(quiz, question, ['questions', index]),
    ),
    ...quiz.dimensions.flatMap((dimension, index) =>
      checkDimension(quiz, dimension, ['dimensions', index], known),
    ),
    ...checkBands(quiz),
    ...checkFocus(quiz),
    ...checkOverall(quiz),
    ...checkHues(quiz),
    ...checkColumns(quiz),
  ];
}

function checkIdentity(quiz: Quiz, name: string): QuizProblem[] {
  return [
    ...when(
      quiz.id !== name,
      ['id'],
      `The id is "${quiz.id}", but the file is "${name}".`,
      () => `Make both "${name}".`,
    ),
    ...duplicates(quiz.questions, ['questions'], 'question'),
    ...duplicates(quiz.dimensions, ['dimensions'], 'dimension'),
    ...duplicates(quiz.bands, ['bands'], 'band'),
  ];
}

function checkQuestion(quiz: Quiz, question: Question, path: Path): QuizProblem[] {
  const dimensions = new Set(quiz.dimensions.map(({ id }) => id));
  return [
    ...reference([...path, 'dimension'], 'dimension', question.dimension, dimensions, 'dimensions'),
    ...duplicates(question.options, [...path, 'options'], 'option'),
    ...question.options.flatMap(({ id, label }, index) =>
      when(
        question.options.findIndex((option) => option.label === label) < index,
        [...path, 'options', index, 'label'],
        `Options of question "${question.id}" are both called "${label}".`,
        () => `Say what is special in "${id}".`,
      ),
    ),
    ...(question.kind === 'single-choice'
      ? checkChoice(question, path)
      : checkTickList(question, path)),
  ];
}

function checkChoice(question: SingleChoice, path: Path): QuizProblem[] {
  const { id, options, shape } = question;
  const best = Math.max(...options.map(({ score }) => score));
  const atEnd = [options[0], options.at(-1)].some((option) => option?.score === best);
  return [
    ...options.flatMap((option, index) => {
      const place = [...path, 'options', index, 'score'];
      const before = options[index - 1];
      return [
        ...when(
          option.score < 0 || option.score > 100,
          place,
          `Option "${option.id}" of question "${id}" scores ${String(option.score)}.`,
          () => 'Choose a score from 0 to 100.',
        ),
        ...when(
          before?.score === option.score,
          place,
          `Option "${option.id}" of question "${id}" scores the same as the one before it, so ` +
            'choosing between them changes nothing.',
          () => 'Give it another score, or make the two options one.',
        ),
        ...when(
          shape === 'rising' && before !== undefined && before.score > option.score,
          place,
          `Question "${id}" is rising, but option "${option.id}" scores less than the one before it.`,
          () => 'Raise its score, or give the question the shape "peak".',
        ),
      ];
    }),
    ...checkBalance(question, path),
    ...when(
      shape === 'peak' && atEnd,
      [...path, 'shape'],
      `Question "${id}" has the shape "peak", but its best option is the first or the last.`,
      () => 'Let an option in between score best, or give it the shape "rising".',
    ),
  ];
}

/** Options of which no blind click decides the score. */
function checkBalance({ id, options }: SingleChoice, path: Path): QuizProblem[] {
  const mean = options.reduce((sum, { score }) => sum + score, 0) / options.length;
  return [
    ...when(
      mean < balanced.least || mean > balanced.most,
      [...path, 'options'],
      `Question "${id}" is lopsided: its options score ${String(roundHalfUp(Math.max(0, mean)))} on ` +
        'average, so a blind click decides the score.',
      () =>
        `Spread their scores so that the mean is ${String(balanced.least)} to ${String(balanced.most)}.`,
    ),
    ...options.flatMap((option, index) => {
      const before = options[index - 1];
      const step = Math.abs(option.score - (before?.score ?? option.score));
      return when(
        options.length > 2 && step > longestStep,
        [...path, 'options', index, 'score'],
        `Question "${id}" is lopsided: the step to option "${option.id}" is ${String(step)} points.`,
        () => `Make it ${String(longestStep)} points or fewer, or put an option in between.`,
      );
    }),
  ];
}

function checkTickList(question: TickList, path: Path): QuizProblem[] {
  const { id, fullAt, options } = question;
  return [
    ...when(
      fullAt >= 1 && fullAt < options.length / 2,
      [...path, 'fullAt'],
      `Question "${id}" is lopsided: ${String(fullAt)} of ${String(options.length)} ticks score 100.`,
      () => `Let at least ${String(Math.ceil(options.length / 2))} ticks be needed.`,
    ),
    ...when(
      fullAt < 1 || fullAt > options.length,
      [...path, 'fullAt'],
      `Question "${id}" is full at ${String(fullAt)} ticks, but has ${String(options.length)} options.`,
      () => `Choose a number from 1 to ${String(options.length)}.`,
    ),
    ...(['said', 'saidOne', 'noneSaid'] as const).flatMap((field) =>
      unknownPlaceholders(question[field]).flatMap((placeholder) =>
        when(
          true,
          [...path, field],
          `Question "${id}" says "${placeholder}", which nothing fills in.`,
          () => 'Use {count}, {total} and {ticked} only.',
        ),
      ),
    ),
    ...when(
      !/\{(?:count|ticked)\}/.test(question.said),
      [...path, 'said'],
      `Question "${id}" does not say back how many were ticked, or which.`,
      () => 'Put {count} where the number belongs, or {ticked} where the ticks do.',
    ),
  ];
}

function checkDimension(
  quiz: Quiz,
  dimension: Dimension,
  path: Path,
  known: KnownContent,
): QuizProblem[] {
  const { id, actions, plan, readings } = dimension;
  const questions = quiz.questions.filter((question) => question.dimension === id);
  const bands = new Set(quiz.bands.map((band) => band.id));
  return [
    ...when(
      questions.length === 0,
      [...path, 'id'],
      `Dimension "${id}" has no question.`,
      () => 'Give it a question, or remove it.',
    ),
    ...questions.flatMap((question) => checkReach(quiz, question)),
    ...checkCount(dimension, questions, path),
    ...quiz.bands.flatMap((band) => checkBandOfDimension(quiz, dimension, band, path)),
    ...quiz.bands.flatMap((band) =>
      when(
        (readings[band.id] ?? '').trim() === '',
        [...path, 'readings'],
        `Dimension "${id}" has no reading for the band "${band.id}".`,
        () => `Add the line "${band.id}: …".`,
      ),
    ),
    ...Object.keys(readings).flatMap((band) =>
      reference([...path, 'readings', band], 'band', band, bands, 'bands'),
    ),
    ...when(
      actions.length < fewestActions,
      [...path, 'actions'],
      `Dimension "${id}" has ${String(actions.length)} actions.`,
      () => `Give it at least ${String(fewestActions)}.`,
    ),
    ...actions.flatMap((action, index) =>
      reference(
        [...path, 'actions', index, 'guide'],
        'guide',
        action.guide.split('#')[0] ?? '',
        known.guides,
        'content/guides/',
      ),
    ),
    ...reference([...path, 'plan'], 'plan', plan, known.plans, 'content/plans/'),
  ];
}

/** A count is of the ticks of one list, each of which counts one. */
function checkCount(
  { id, outOf }: Dimension,
  questions: readonly Question[],
  path: Path,
): QuizProblem[] {
  if (outOf === undefined) return [];
  const [list] = questions;
  const isOneList = questions.length === 1 && list?.kind === 'tick-list';
  const total = list?.options.length ?? 0;
  return [
    ...when(
      !isOneList,
      [...path, 'outOf'],
      `Dimension "${id}" is shown as a count, but is not made of one tick list.`,
      () => 'Give it one tick list, or leave "outOf" out.',
    ),
    ...when(
      isOneList && (outOf !== total || list.fullAt !== total),
      [...path, 'outOf'],
      `Dimension "${id}" counts out of ${String(outOf)}, but its list has ${String(total)} options` +
        `${isOneList && list.fullAt !== total ? ` and is full at ${String(list.fullAt)}` : ''}.`,
      () => `Let "outOf" and the list's "fullAt" both be ${String(total)}.`,
    ),
  ];
}

/** Its reading would never be seen. */
function checkBandOfDimension(
  quiz: Quiz,
  { id, readings }: Dimension,
  band: Band,
  path: Path,
): QuizProblem[] {
  const end = quiz.bands[quiz.bands.indexOf(band) + 1]?.from ?? 101;
  const scores = attainableDimensionScores(quiz, id).map(roundHalfUp);
  const isBand = band.from < end && scores.length > 0;
  return when(
    isBand && !scores.some((score) => score >= band.from && score < end),
    [...path, 'readings', ...(band.id in readings ? [band.id] : [])],
    `No answers bring dimension "${id}" into the band "${band.id}".`,
    () => 'Move where the bands begin, or the scores of the options.',
  );
}

/** Every question must be able to give 0 and 100, or its dimension cannot reach them. */
function checkReach(quiz: Quiz, question: Question): QuizProblem[] {
  const index = quiz.questions.indexOf(question);
  const scores = attainableItemScores(question);
  return [0, 100].flatMap((end) =>
    when(
      !scores.includes(end),
      ['questions', index, 'options', end === 0 ? 0 : question.options.length - 1],
      `Question "${question.id}" never scores ${String(end)}, so dimension ` +
        `"${question.dimension}" cannot reach ${String(end)} when it is answered.`,
      () => `Let one option score ${String(end)}.`,
    ),
  );
}

function checkBands(quiz: Quiz): QuizProblem[] {
  const reached = [...attainableOverallScores(quiz)];
  const hasOverall = !('none' in quiz.overall);
  return quiz.bands.flatMap((band, index) => {
    const before = quiz.bands[index - 1];
    const end = quiz.bands[index + 1]?.from ?? 101;
    const path = ['bands', index, 'from'];
    const ascending = index === 0 ? band.from === 0 : band.from > (before?.from ?? 0);
    return [
      ...when(
        !ascending,
        path,
        index === 0
          ? `The first band, "${band.id}", begins at ${String(band.from)}.`
          : `Band "${band.id}" begins at ${String(band.from)}, not after "${String(before?.id)}".`,
        () => (index === 0 ? 'Let it begin at 0.' : 'Order the bands by where they begin.'),
      ),
      ...when(
        hasOverall && ascending && !reached.some((score) => score >= band.from && score < end),
        path,
        `No answers lead to the band "${band.id}".`,
        () => 'Move where the bands begin, or the scores of the options.',
      ),
    ];
  });
}

function checkFocus(quiz: Quiz): QuizProblem[] {
  const dimensions = quiz.dimensions.map(({ id }) => id);
  const { tieBreak } = quiz.focus;
  const missing = dimensions.filter((id) => !tieBreak.includes(id));
  const path = ['focus', 'tieBreak'];
  return [
    ...when(
      missing.length > 0,
      path,
      `The order for equal scores leaves out ${missing.map((id) => `"${id}"`).join(' and ')}.`,
      () => 'Name every dimension once.',
    ),
    ...when(
      new Set(tieBreak).size < tieBreak.length,
      path,
      'The order for equal scores names a dimension twice.',
      () => 'Name every dimension once.',
    ),
    ...tieBreak.flatMap((id, index) =>
      reference([...path, index], 'dimension', id, new Set(dimensions), 'dimensions'),
    ),
  ];
}

function checkOverall(quiz: Quiz): QuizProblem[] {
  const { overall } = quiz;
  const counted = quiz.dimensions.filter(({ inOverall }) => inOverall);
  if ('none' in overall) {
    return quiz.dimensions.flatMap(({ id, inOverall }, index) =>
      when(
        inOverall,
        ['dimensions', index, 'inOverall'],
        `Dimension "${id}" counts towards an overall number that this quiz does not have.`,
        () => 'Make it false, or give "overall" what it needs.',
      ),
    );
  }
  const sum = counted.reduce((total, { outOf }) => total + (outOf ?? Number.NaN), 0);
  return [
    ...when(
      overall.needs < 1 || overall.needs > counted.length,
      ['overall', 'needs'],
      `The overall score needs ${String(overall.needs)} dimensions, but ${String(counted.length)} count towards it.`,
      () => `Choose a number from 1 to ${String(counted.length)}.`,
    ),
    ...when(
      overall.outOf !== undefined &&
        (overall.outOf !== sum ||
          overall.needs !== counted.length ||
          new Set(counted.map(({ outOf }) => outOf)).size > 1),
      ['overall', 'outOf'],
      `The overall count is out of ${String(overall.outOf)}, which its dimensions do not make.`,
      () =>
        'Let them all count out of the same number, need all of them, and write their sum here.',
    ),
  ];
}

function checkHues(quiz: Quiz): QuizProblem[] {
  return quiz.dimensions.flatMap(({ id, hue }, index) => [
    ...when(
      hue === undefined && !namedHues.includes(id),
      ['dimensions', index, 'id'],
      `Dimension "${id}" has no colour.`,
      () => 'Give it a "hue": blue, amber, green, plum, red, olive, teal or brown.',
    ),
    ...when(
      hue !== undefined && quiz.dimensions.findIndex((other) => other.hue === hue) < index,
      ['dimensions', index, 'hue'],
      `Two dimensions have the colour ${String(hue)}.`,
      () => 'Give one of them another hue.',
    ),
  ]);
}

/** Columns need every question to be a tick list of the same options, each with its column. */
function checkColumns(quiz: Quiz): QuizProblem[] {
  const columnsOf = (question: Question) =>
    question.kind === 'tick-list'
      ? question.options.map(({ id, column }) => `${id}: ${String(column)}`).join()
      : '';
  const lists = quiz.questions.filter((question) => question.kind === 'tick-list');
  const first = lists.find(({ options }) => options.some(({ column }) => column !== undefined));
  if (!first) return [];
  return quiz.questions.flatMap((question, index) =>
    when(
      columnsOf(question) !== columnsOf(first) || columnsOf(question).includes('undefined'),
      ['questions', index, 'options'],
      `Question "${question.id}" has not the same columns as "${first.id}".`,
      () => 'Give all questions the same options with the same columns, or take the columns out.',
    ),
  );
}

function duplicates(
  entries: readonly { readonly id: string }[],
  path: Path,
  kind: string,
): QuizProblem[] {
  return entries.flatMap(({ id }, index) =>
    when(
      entries.findIndex((entry) => entry.id === id) < index,
      [...path, index, 'id'],
      `There are two ${kind}s with the id "${id}".`,
      () => 'Give one of them another id.',
    ),
  );
}

function reference(
  path: Path,
  kind: string,
  id: string,
  known: ReadonlySet<string>,
  where: string,
): QuizProblem[] {
  return when(!known.has(id), path, `There is no ${kind} "${id}".`, () => {
    const near = didYouMean(id, known);
    return near === undefined ? `Add it to ${where} first.` : `Did you mean "${near}"?`;
  });
}

function unknownPlaceholders(text: string): string[] {
  return [...text.matchAll(/\{[^}]*\}/g)]
    .map(([placeholder]) => placeholder)
    .filter((placeholder) => !['{count}', '{total}', '{ticked}'].includes(placeholder));
}

function when(wrong: boolean, path: Path, message: string, cure: () => string): QuizProblem[] {
  return wrong ? [{ path, message, cure: cure() }] : [];
}
