import type { Answer, Answers, Question, Quiz } from '#src/domain/quiz/quiz.ts';

/** Where a person is in a quiz, and what they have said so far. */
export type QuizProgress = {
  /** The quiz version that the answers belong to. */
  readonly version: number;
  readonly answers: Answers;
  /** Questions passed with "Not sure / skip". */
  readonly skipped: readonly string[];
  /** The question on the screen, or the result. */
  readonly at: Place;
  /** Whether the question was opened from the result, to change one answer. */
  readonly changing: boolean;
};

/** A question id, or the result after the last question. */
export type Place = string;

export const resultPlace: Place = 'result';

/** A quiz not begun: the first question, nothing said. */
export function freshProgress(quiz: Quiz): QuizProgress {
  return {
    version: quiz.version,
    answers: {},
    skipped: [],
    at: quiz.questions[0]?.id ?? resultPlace,
    changing: false,
  };
}

/** Sets one answer; `undefined` takes it back. */
export function giveAnswer(
  progress: QuizProgress,
  questionId: string,
  answer: Answer | undefined,
): QuizProgress {
  return {
    ...progress,
    answers: { ...progress.answers, [questionId]: answer },
    skipped: progress.skipped.filter((id) => id !== questionId),
  };
}

/** Leaves the question on the screen out of every score, and moves on. */
export function skipQuestion(quiz: Quiz, progress: QuizProgress): QuizProgress {
  const { at } = progress;
  const withoutAnswer = giveAnswer(progress, at, undefined);
  return moveOn(quiz, { ...withoutAnswer, skipped: [...withoutAnswer.skipped, at] });
}

/** To the next question, or to the result after the last one or after a change. */
export function moveOn(quiz: Quiz, progress: QuizProgress): QuizProgress {
  const next = quiz.questions[indexOf(quiz, progress.at) + 1];
  const at = progress.changing || !next ? resultPlace : next.id;
  return { ...progress, at, changing: false };
}

/** To the question before; from the first question nowhere. Answers stay. */
export function moveBack(quiz: Quiz, progress: QuizProgress): QuizProgress {
  if (progress.changing) return { ...progress, at: resultPlace, changing: false };
  const index = progress.at === resultPlace ? quiz.questions.length : indexOf(quiz, progress.at);
  const previous = quiz.questions[index - 1];
  return previous ? { ...progress, at: previous.id } : progress;
}

/** To one question, to come back to the result after it. */
export function changeAnswerTo(progress: QuizProgress, questionId: string): QuizProgress {
  return { ...progress, at: questionId, changing: true };
}

/** Whether a question has been answered or skipped. */
export function isPassed(progress: QuizProgress, questionId: string): boolean {
  return progress.answers[questionId] !== undefined || progress.skipped.includes(questionId);
}

/** Whether every question has been answered or skipped, so that a result can be shown. */
export function isComplete(quiz: Quiz, progress: QuizProgress): boolean {
  return quiz.questions.every(({ id }) => isPassed(progress, id));
}

/**
 * Goes to a place named in an address, if the person has got that far: a question whose
 * predecessors are all passed, or the result when every question is.
 */
export function goTo(quiz: Quiz, progress: QuizProgress, place: Place): QuizProgress {
  const index = place === resultPlace ? quiz.questions.length : indexOf(quiz, place);
  const reached =
    index >= 0 && quiz.questions.slice(0, index).every(({ id }) => isPassed(progress, id));
  return reached ? { ...progress, at: place, changing: false } : progress;
}

/**
 * Reads progress back from storage. Whatever does not fit this quiz and version (an old
 * version, an unknown question or option, a damaged entry) is left out.
 */
export function parseProgress(quiz: Quiz, stored: string | undefined): QuizProgress {
  const fresh = freshProgress(quiz);
  const value = parseJson(stored);
  if (!isRecord(value) || value['version'] !== quiz.version) return fresh;
  const answers: Record<string, Answer> = {};
  const said = isRecord(value['answers']) ? value['answers'] : {};
  for (const question of quiz.questions) {
    const answer = parseAnswer(question, said[question.id]);
    if (answer !== undefined) answers[question.id] = answer;
  }
  const named: unknown[] = Array.isArray(value['skipped']) ? value['skipped'] : [];
  const skipped = quiz.questions
    .map(({ id }) => id)
    .filter((id) => named.includes(id) && answers[id] === undefined);
  const read = { ...fresh, answers, skipped };
  return typeof value['at'] === 'string' ? goTo(quiz, read, value['at']) : read;
}

function parseAnswer(question: Question, value: unknown): Answer | undefined {
  const ids: readonly string[] = question.options.map(({ id }) => id);
  if (question.kind === 'single-choice') {
    return typeof value === 'string' && ids.includes(value) ? value : undefined;
  }
  if (!Array.isArray(value)) return undefined;
  const named: unknown[] = value;
  return ids.filter((id) => named.includes(id));
}

function indexOf(quiz: Quiz, questionId: string): number {
  return quiz.questions.findIndex(({ id }) => id === questionId);
}

function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
