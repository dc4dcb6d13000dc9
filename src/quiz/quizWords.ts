import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Elsewhere } from '#src/domain/words/localLink.ts';
import type { Words } from '#src/site/words/english.ts';

/** What the quiz says in the language of its page; the page hands it to the island. */
export type QuizWords = Words['quiz'] & {
  /** Language tag, for dates and numbers. */
  readonly tag: string;
  /** Absent on English pages. */
  readonly elsewhere?: Elsewhere | undefined;
};

export const QuizWordsContext = createContext<QuizWords | undefined>(undefined);

/** The words of the quiz around a component. */
export function useQuizWords(): QuizWords {
  const words = useContext(QuizWordsContext);
  if (!words) throw new Error('Put the component inside QuizRunner, which has the words.');
  return words;
}
