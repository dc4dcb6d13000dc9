import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { didYouMean } from '#src/domain/text/didYouMean.ts';
import type { Quiz } from '#src/domain/quiz/quiz.ts';
import { quizShape } from './quizShape.ts';

const folder = 'content/quizzes';

/**
 * Loads one quiz by its name, for a command.
 *
 * @throws when there is none of that name; the message names those that there are
 */
export async function loadQuiz(name: string | undefined): Promise<Quiz> {
  const names = (await readdir(folder))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length));
  if (name === undefined || !names.includes(name)) {
    const near = name === undefined ? undefined : didYouMean(name, names);
    throw new Error(
      `There is no quiz "${name ?? ''}" in ${folder}/.` +
        `${near === undefined ? '' : ` Did you mean "${near}"?`} There are: ${names.join(', ')}.`,
    );
  }
  return quizShape.parse(parse(await readFile(`${folder}/${name}.yaml`, 'utf8')));
}
