import { getCollection } from 'astro:content';
import type { Quiz } from '#src/domain/quiz/quiz.ts';
import { mainQuiz } from '#src/site/mainQuiz.ts';

/** Every quiz, the main one first and the others by their titles. */
export async function quizzesInOrder(): Promise<Quiz[]> {
  const quizzes = (await getCollection('quizzes')).map(({ data }): Quiz => data);
  const rank = ({ id }: Quiz) => (id === mainQuiz.id ? 0 : 1);
  return quizzes.sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title));
}
