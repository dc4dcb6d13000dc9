import { keyPrefix } from '#src/profile/keyPrefix.ts';

/** The key under which a quiz's progress is kept on the device. */
export function progressKey(quizId: string): string {
  return `${keyPrefix}quiz/${quizId}`;
}
