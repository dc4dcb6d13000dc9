import { checkQuiz, type KnownContent } from '#src/domain/quiz/checkQuiz.ts';
import type { Quiz } from '#src/domain/quiz/quiz.ts';
import { describeProblem, type Problem } from '#src/site/problem.ts';
import { readYamlFile } from '#src/site/readYamlFile.ts';
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
  const { data, problems: faults, lineOf } = readYamlFile(file, text);
  if (faults.length > 0) return { quiz: undefined, problems: faults };

  const parsed = quizShape.safeParse(data);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({
      file,
      line: lineOf([...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys : [])]),
      message: `${issue.path.map(String).join('.') || 'The file'}: ${issue.message}.`,
      cure: 'See docs/tasks/add-a-quiz.md for what belongs here.',
    }));
    return { quiz: undefined, problems };
  }

  const quiz: Quiz = parsed.data;
  const name = file.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
  const problems = checkQuiz(quiz, name, known).map(({ path, message, cure }) => ({
    file,
    line: lineOf(path),
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
