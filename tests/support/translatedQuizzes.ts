import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Quiz } from '#src/domain/quiz/quiz.ts';
import { translateQuizOrThrow } from '#src/quiz/translateQuiz.ts';
import { otherLanguages, type LanguageId } from '#src/site/languages.ts';
import { quizCalled } from './allQuizzes.ts';

/** Every quiz in every language other than English, from its file. */
export const translatedQuizzes: readonly { readonly language: LanguageId; readonly quiz: Quiz }[] =
  otherLanguages.flatMap(({ id: language }) => {
    const folder = `content/${language}/quizzes`;
    if (!existsSync(folder)) return [];
    return readdirSync(folder).map((name) => {
      const file = `${folder}/${name}`;
      const original = quizCalled(name.replace(/\.yaml$/, ''));
      return { language, quiz: translateQuizOrThrow(file, readFileSync(file, 'utf8'), original) };
    });
  });
