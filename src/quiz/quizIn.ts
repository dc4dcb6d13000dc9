import { existsSync, readFileSync } from 'node:fs';
import { getEntry } from 'astro:content';
import type { Quiz } from '#src/domain/quiz/quiz.ts';
import type { LanguageId } from '#src/site/languages.ts';
import { translateQuizOrThrow } from './translateQuiz.ts';

/** A quiz with its words in a language; `undefined` when there is no such quiz or translation. */
export async function quizIn(language: LanguageId, id: string): Promise<Quiz | undefined> {
  const quiz = (await getEntry('quizzes', id))?.data;
  if (quiz === undefined || language === 'en') return quiz;
  const file = `content/${language}/quizzes/${id}.yaml`;
  return existsSync(file)
    ? translateQuizOrThrow(file, readFileSync(file, 'utf8'), quiz)
    : undefined;
}
