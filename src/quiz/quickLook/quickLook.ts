import type { Answer } from '#src/domain/quiz/quiz.ts';
import { deviceStorage } from '#src/profile/deviceStorage.ts';
import { progressKey } from '../progressKey.ts';

/** Keeps each answer of a quick look for the quiz that it is taken from. */
export function wakeQuickLook(root: HTMLElement): void {
  const { quickLook: quizId = '', version } = root.dataset;
  const keep = () => {
    const chosen = [...root.querySelectorAll<HTMLInputElement>('input:checked')];
    if (chosen.length === 0) return;
    const answers = answersOf(chosen);
    const key = progressKey(quizId);
    const stored = withAnswers(deviceStorage.read(key), Number(version), answers);
    deviceStorage.write(key, stored);
  };
  keep();
  root.addEventListener('change', keep);
}

/** Answers by question: the chosen option, or what was ticked; "none of these" ticks nothing. */
export function answersOf(
  chosen: readonly { readonly name: string; readonly value: string; readonly type: string }[],
): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const { name, value, type } of chosen) {
    answers[name] = type === 'radio' ? value : [answers[name] ?? [], value || []].flat();
  }
  return answers;
}

/**
 * The stored progress of a quiz with some answers added. The quiz itself checks what it
 * reads, so a damaged entry is simply replaced.
 */
export function withAnswers(
  stored: string | undefined,
  version: number,
  answers: Readonly<Record<string, Answer>>,
): string {
  const before = parse(stored);
  const same = before?.['version'] === version ? before : undefined;
  return JSON.stringify({
    version,
    skipped: [],
    at: '',
    ...same,
    answers: { ...(same?.['answers'] as object | undefined), ...answers },
  });
}

function parse(stored: string | undefined): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(stored ?? '');
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
