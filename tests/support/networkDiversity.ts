import { readFileSync } from 'node:fs';
import type { Quiz } from '#src/domain/quiz/quiz.ts';
import { readQuizOrThrow } from '#src/quiz/readQuiz.ts';

const file = 'content/quizzes/network-diversity.yaml';
const everything = { has: () => true } as unknown as ReadonlySet<string>;

/** The real quiz, read from its file; where it leads to is checked with the content. */
export const networkDiversity: Quiz = readQuizOrThrow(file, readFileSync(file, 'utf8'), {
  guides: everything,
  plans: everything,
  topics: everything,
});
