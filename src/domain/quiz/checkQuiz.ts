import { didYouMean } from '../text/didYouMean.ts';
import { attainableItemScores, attainableOverallScores } from './attainableScores.ts';
import type { Dimension, Question, Quiz, SingleChoice, TickList } from './quiz.ts';

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
    ...when(
      shape === 'peak' && atEnd,
      [...path, 'shape'],
      `Question "${id}" has the shape "peak", but its best option is the first or the last.`,
      () => 'Let an option in between score best, or give it the shape "rising".',
    ),
  ];
}

function checkTickList(question: TickList, path: Path): QuizProblem[] {
  const { id, fullAt, options } = question;
  return [
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
          () => 'Use {count} and {total} only.',
        ),
      ),
    ),
    ...when(
      !question.said.includes('{count}'),
      [...path, 'said'],
      `Question "${id}" does not say back how many were ticked.`,
      () => 'Put {count} where the number belongs.',
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
        ascending && !reached.some((score) => score >= band.from && score < end),
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
  const counted = quiz.dimensions.filter(({ inOverall }) => inOverall).length;
  return when(
    quiz.overall.needs < 1 || quiz.overall.needs > counted,
    ['overall', 'needs'],
    `The overall score needs ${String(quiz.overall.needs)} dimensions, but ${String(counted)} count towards it.`,
    () => `Choose a number from 1 to ${String(counted)}.`,
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
    .filter((placeholder) => placeholder !== '{count}' && placeholder !== '{total}');
}

function when(wrong: boolean, path: Path, message: string, cure: () => string): QuizProblem[] {
  return wrong ? [{ path, message, cure: cure() }] : [];
}
