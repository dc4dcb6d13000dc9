import type { Answer, Answers } from '../quiz/quiz.ts';
import { roundHalfUp } from '../quiz/roundHalfUp.ts';
import {
  bareCode,
  type BitField,
  type BitReader,
  readCode,
  type RefusedCode,
  writeCode,
} from './codeText.ts';
import type { KeptResult, ScoreRange } from './keptResult.ts';
import type { FormQuestion, ResultForm } from './resultForm.ts';

/** What a code brings to another device: kept scores, or the answers of a check. */
export type CodeContent =
  | { readonly kind: 'result'; readonly form: ResultForm; readonly result: KeptResult }
  | { readonly kind: 'answers'; readonly form: ResultForm; readonly said: SaidSoFar };

/** Answers given and questions passed with "Not sure / skip". */
export type SaidSoFar = { readonly answers: Answers; readonly skipped: readonly string[] };

/** Version of the layout below. */
const format = 1;
const kinds = ['check', 'answers', 'map'] as const;

const unknownScore = 127;
const firstDay = Date.UTC(2020, 0, 1);
const dayLength = 86_400_000;
const most = { version: 255, day: 2 ** 15 - 1, people: 1023 };

/**
 * The code of a kept result: its scores, its day and what they are scores of. No answers and
 * no names, so that it may be shown to others.
 *
 * Layout, in bits: format 3, kind 2, name of the form 15, its version 8, day 15, then for
 * each dimension 7 (127: not known); a check goes on with its overall score 7, a map with its
 * people 10 and for each dimension its range 7 + 7.
 *
 * @returns `undefined` when the result does not fit the form
 */
export function encodeResult(form: ResultForm, result: KeptResult): string | undefined {
  const id = result.kind === 'map' ? 'map' : result.quiz;
  if (id !== form.id || result.version !== form.version) return undefined;
  const head = headOf(form, result.kind, dayNumber(result.at));
  if (!head) return undefined;
  const scores = form.dimensions.map((dimension) => score(result.dimensions[dimension.id]));
  if (result.kind === 'check') return writeCode([...head, ...scores, score(result.overall)]);
  const ranges = form.dimensions.flatMap((dimension) => {
    const range = result.ranges[dimension.id];
    return [score(range?.low), score(range?.high)];
  });
  const people = { value: Math.min(result.people, most.people), bits: 10 };
  return writeCode([...head, ...scores, people, ...ranges]);
}

/**
 * The code of the answers to a check, for a device of one's own: it gives away what was
 * answered. What does not fit the form is left out.
 *
 * Layout as above, then the form's questions 8, and for each question: a single choice
 * counts 0 untouched, 1 skipped, 2 and up its options; a tick list has 2 bits for untouched,
 * skipped, answered, and one bit for each option.
 */
export function encodeAnswers(form: ResultForm, said: SaidSoFar): string | undefined {
  const head = headOf(form, 'answers', 0);
  if (!head || form.questions.length === 0) return undefined;
  return writeCode([
    ...head,
    { value: questionsMark(form), bits: 8 },
    ...form.questions.flatMap((question) => answerFields(question, said)),
  ]);
}

/**
 * Reads a code. It may be anything that somebody typed or sent, so nothing of it is believed
 * before its checksum, and nothing that this site could not have written is let through.
 *
 * @param forms what this site's results look like
 */
export function decodeCode(text: string, forms: readonly ResultForm[]): CodeContent | RefusedCode {
  const bits = readCode(text);
  if ('refused' in bits) return bits;
  if (bits.take(3) !== format)
    return {
      refused: 'This code is from a newer version of the site. Reload this page and try again.',
    };
  const kind = kinds[bits.take(2) ?? kinds.length];
  const mark = bits.take(15);
  const version = bits.take(8);
  const day = bits.take(15);
  if (kind === undefined || version === undefined || day === undefined) return { refused: foreign };
  const form = forms.find(
    ({ id, kind: of }) => nameMark(id) === mark && (kind === 'map') === (of === 'map'),
  );
  if (!form) return { refused: 'This code is for a check that this site does not have.' };
  if (form.version !== version) {
    return {
      refused: `This code belongs to version ${String(version)} of “${form.title}”, and this page has version ${String(form.version)}. They cannot be compared; take it again.`,
    };
  }
  const content =
    kind === 'answers' ? readAnswers(bits, form) : readResult(bits, form, atNoon(day));
  // What would be written otherwise was not written by this site.
  const again = content && encode(content);
  return content && again !== undefined && bareCode(again) === bareCode(text)
    ? content
    : { refused: foreign };
}

function encode(content: CodeContent): string | undefined {
  return content.kind === 'result'
    ? encodeResult(content.form, content.result)
    : encodeAnswers(content.form, content.said);
}

const foreign = 'This code was not made by this site. Ask for it again.';

function headOf(
  form: ResultForm,
  kind: (typeof kinds)[number],
  day: number,
): BitField[] | undefined {
  const fits = form.version >= 0 && form.version <= most.version && day >= 0 && day <= most.day;
  if (!fits) return undefined;
  return [
    { value: format, bits: 3 },
    { value: kinds.indexOf(kind), bits: 2 },
    { value: nameMark(form.id), bits: 15 },
    { value: form.version, bits: 8 },
    { value: day, bits: 15 },
  ];
}

function readResult(bits: BitReader, form: ResultForm, at: string): CodeContent | undefined {
  const { version } = form;
  const dimensions = readScores(bits, form);
  if (!dimensions) return undefined;
  if (form.kind === 'check') {
    const overall = takeScore(bits);
    if (overall === 'broken') return undefined;
    const result = { kind: 'check', quiz: form.id, version, at, dimensions, overall } as const;
    return { kind: 'result', form, result };
  }
  const people = bits.take(10);
  const ranges: Record<string, ScoreRange> = {};
  for (const { id } of form.dimensions) {
    const low = takeScore(bits);
    const high = takeScore(bits);
    if (low === 'broken' || high === 'broken') return undefined;
    if (low !== undefined && high !== undefined) ranges[id] = { low, high };
  }
  if (people === undefined) return undefined;
  return {
    kind: 'result',
    form,
    result: { kind: 'map', version, at, people, dimensions, ranges },
  };
}

function readScores(bits: BitReader, form: ResultForm): Record<string, number> | undefined {
  const dimensions: Record<string, number> = {};
  for (const { id } of form.dimensions) {
    const value = takeScore(bits);
    if (value === 'broken') return undefined;
    if (value !== undefined) dimensions[id] = value;
  }
  return dimensions;
}

function takeScore(bits: BitReader): number | undefined | 'broken' {
  const value = bits.take(7);
  if (value === unknownScore) return undefined;
  return value === undefined || value > 100 ? 'broken' : value;
}

function score(value: number | undefined): BitField {
  return { value: value === undefined ? unknownScore : roundHalfUp(value), bits: 7 };
}

function answerFields(question: FormQuestion, { answers, skipped }: SaidSoFar): BitField[] {
  const answer = answers[question.id];
  const isSkipped = skipped.includes(question.id);
  if (question.kind === 'single-choice') {
    const option = typeof answer === 'string' ? question.options.indexOf(answer) : -1;
    return [{ value: option >= 0 ? option + 2 : isSkipped ? 1 : 0, bits: choiceBits(question) }];
  }
  const ticked = Array.isArray(answer) ? (answer as readonly string[]) : undefined;
  return [
    { value: ticked ? 2 : isSkipped ? 1 : 0, bits: 2 },
    ...question.options.map((id) => ({ value: ticked?.includes(id) ? 1 : 0, bits: 1 })),
  ];
}

function readAnswers(bits: BitReader, form: ResultForm): CodeContent | undefined {
  if (bits.take(8) !== questionsMark(form)) return undefined;
  const answers: Record<string, Answer> = {};
  const skipped: string[] = [];
  for (const question of form.questions) {
    const said = takeAnswer(bits, question);
    if (said === 'broken') return undefined;
    if (said === 'skipped') skipped.push(question.id);
    else if (said !== 'untouched') answers[question.id] = said.answer;
  }
  return { kind: 'answers', form, said: { answers, skipped } };
}

function takeAnswer(
  bits: BitReader,
  question: FormQuestion,
): { readonly answer: Answer } | 'untouched' | 'skipped' | 'broken' {
  const states = ['untouched', 'skipped'] as const;
  if (question.kind === 'single-choice') {
    const value = bits.take(choiceBits(question));
    if (value === undefined) return 'broken';
    const option = question.options[value - 2];
    return option === undefined ? (states[value] ?? 'broken') : { answer: option };
  }
  const state = bits.take(2) ?? 3;
  const ticked = question.options.filter(() => bits.take(1) === 1);
  if (state === 2) return { answer: ticked };
  return ticked.length > 0 ? 'broken' : (states[state] ?? 'broken');
}

function choiceBits({ options }: FormQuestion): number {
  return Math.ceil(Math.log2(options.length + 2));
}

/** Fifteen bits that stand for a form's name. */
function nameMark(id: string): number {
  return hash(id) & 0x7fff;
}

/** Eight bits that change when a question or an option does. */
function questionsMark({ questions }: ResultForm): number {
  return hash(JSON.stringify(questions.map(({ id, options }) => [id, options]))) & 0xff;
}

/** FNV-1a, 32 bits, its halves folded together. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value ^ (value >>> 16)) >>> 0;
}

function dayNumber(at: string): number {
  return Math.floor((Date.parse(at) - firstDay) / dayLength);
}

/** A day as a date and time: noon, which is the same day nearly everywhere. */
function atNoon(day: number): string {
  return new Date(firstDay + day * dayLength + dayLength / 2).toISOString();
}
