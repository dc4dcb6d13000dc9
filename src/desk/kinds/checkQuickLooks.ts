import { suggest } from '#src/domain/text/suggest.ts';
import { quickLooks } from '#src/guides/quickLooks.ts';
import type { Problem } from '#src/site/problem.ts';
import type { ContentFile } from '../reading/contentFile.ts';
import type { QuizFile } from '../reading/readQuizFile.ts';

const written = `<QuickLook quiz="network-diversity" questions={['q3', 'q4']} />`;

/** The questions of a quiz that a guide, in any language, shows in its text. */
export function checkQuickLooks(
  { path, text }: ContentFile,
  quizzes: readonly QuizFile[],
): Problem[] {
  return quickLooks(text).flatMap(({ quiz, questions, line }): Problem[] => {
    const wrong = (message: string, cure: string): Problem => ({ file: path, line, message, cure });
    if (!path.endsWith('.mdx')) {
      return [
        wrong('Only a file that ends in .mdx shows a quick look.', 'Rename it to end in .mdx.'),
      ];
    }
    if (quiz === '' || questions.length === 0) {
      return [wrong('The quick look names no quiz or no question.', `Write it as ${written}.`)];
    }
    const shown = quizzes.find(({ id }) => id === quiz);
    if (shown === undefined) {
      const ids = quizzes.map(({ id }) => id);
      const cure = suggest(quiz, ids, `There are ${ids.join(', ')}.`);
      return [wrong(`There is no quiz "${quiz}".`, cure)];
    }
    const ids = shown.outline?.questions.map(({ id }) => id) ?? questions;
    return questions
      .filter((question) => !ids.includes(question))
      .map((question) =>
        wrong(
          `The quiz "${quiz}" has no question "${question}".`,
          suggest(question, ids, `Its questions are ${ids.join(', ')}.`),
        ),
      );
  });
}
