import { readdirSync, readFileSync } from 'node:fs';
import type { Quiz } from '#src/domain/quiz/quiz.ts';
import { readQuizOrThrow } from '#src/quiz/readQuiz.ts';

const folder = 'content/quizzes';
const everything = { has: () => true } as unknown as ReadonlySet<string>;

/** Every real quiz, read from its file; where they lead to is checked with the content. */
export const allQuizzes: readonly Quiz[] = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) =>
    readQuizOrThrow(`${folder}/${file}`, readFileSync(`${folder}/${file}`, 'utf8'), {
      guides: everything,
      plans: everything,
      topics: everything,
    }),
  );

/** One real quiz by its id. */
export function quizCalled(id: string): Quiz {
  const quiz = allQuizzes.find((entry) => entry.id === id);
  if (!quiz) throw new Error(`There is no quiz "${id}" in ${folder}/.`);
  return quiz;
}
