import { checkQuiz, type KnownContent } from '#src/domain/quiz/checkQuiz.ts';
import type { Quiz } from '#src/domain/quiz/quiz.ts';
import { checkShape } from '#src/site/checkShape.ts';
import { parseFields } from '#src/site/parseFields.ts';
import { describeProblem, type Problem } from '#src/site/problem.ts';
import { quizShape } from './quizShape.ts';

/** A quiz that was read, or everything that is wrong with its file. */
export type ReadQuiz =
  | { readonly quiz: Quiz; readonly problems: readonly [] }
  | { readonly quiz: undefined; readonly problems: readonly Problem[] };

/**
 * Reads a quiz file: first its YAML, then its shape, then its sense. A later check runs
 * only when the ones before it found nothing.
 *
 * @param file path from the project's root, e.g. `content/quizzes/network-diversity.yaml`
 */
export function readQuiz(file: string, text: string, known: KnownContent): ReadQuiz {
  const fields = parseFields(text);
  const { value, problems: faults } = checkShape(file, fields, quizShape, 'add-a-quiz');
  if (value === undefined) return { quiz: undefined, problems: faults };

  const quiz: Quiz = value;
  const name = file.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
  const problems = checkQuiz(quiz, name, known).map(({ path, message, cure }) => ({
    file,
    line: fields.lineOf(path),
    message,
    cure,
  }));
  return problems.length > 0 ? { quiz: undefined, problems } : { quiz, problems: [] };
}

/** Like `readQuiz`, but throws one error that lists every problem. */
export function readQuizOrThrow(file: string, text: string, known: KnownContent): Quiz {
  const { quiz, problems } = readQuiz(file, text, known);
  if (!quiz) throw new Error(problems.map(describeProblem).join('\n'));
  return quiz;
}
