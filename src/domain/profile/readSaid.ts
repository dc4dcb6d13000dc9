import type { Answer } from '../quiz/quiz.ts';
import type { ResultForm } from './resultForm.ts';
import type { SaidSoFar } from './resumeCode.ts';

/**
 * The answers in what the quiz keeps on the device; `undefined` when there are none that fit
 * this version of it.
 */
export function readSaid(form: ResultForm, text: string): SaidSoFar | undefined {
  const value = parse(text);
  if (!isRecord(value) || value['version'] !== form.version) return undefined;
  const given = isRecord(value['answers']) ? value['answers'] : {};
  const named: unknown[] = Array.isArray(value['skipped']) ? value['skipped'] : [];
  const answers: Record<string, Answer> = {};
  const skipped: string[] = [];
  for (const { id, kind, options } of form.questions) {
    const answer = given[id];
    if (kind === 'single-choice' && typeof answer === 'string' && options.includes(answer)) {
      answers[id] = answer;
    } else if (kind === 'tick-list' && Array.isArray(answer)) {
      answers[id] = options.filter((option) => answer.includes(option));
    } else if (named.includes(id)) skipped.push(id);
  }
  return Object.keys(answers).length + skipped.length > 0 ? { answers, skipped } : undefined;
}

/** What the quiz would keep after these answers: it goes on at the first question not passed. */
export function writeSaid(form: ResultForm, { answers, skipped }: SaidSoFar): string {
  const next = form.questions.find(({ id }) => answers[id] === undefined && !skipped.includes(id));
  return JSON.stringify({
    version: form.version,
    answers,
    skipped,
    at: next?.id ?? 'result',
    changing: false,
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
