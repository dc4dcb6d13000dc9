import { persistentAtom } from '@nanostores/persistent';
import type { WritableAtom } from 'nanostores';
import type { Quiz } from '#src/domain/quiz/quiz.ts';
import { useDeviceStorage } from '#src/profile/persistentEngine.ts';
import { progressKey } from './progressKey.ts';
import { freshProgress, parseProgress, type QuizProgress } from './quizProgress.ts';

/** A store of one quiz's progress, kept on this device until it is erased. */
export function createProgressStore(quiz: Quiz): WritableAtom<QuizProgress> {
  useDeviceStorage();
  return persistentAtom<QuizProgress>(progressKey(quiz.id), freshProgress(quiz), {
    encode: JSON.stringify,
    decode: (stored) => parseProgress(quiz, stored),
    // Two tabs of one quiz would pull each other to and fro.
    listen: false,
  });
}
