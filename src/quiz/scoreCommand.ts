/**
 * Scores one set of answers from the standard input:
 * `npm run --silent score -- network-diversity < answers.json`
 */
import { readdir, readFile } from 'node:fs/promises';
import { didYouMean } from '#src/domain/text/didYouMean.ts';
import { parseAnswers } from '#src/domain/quiz/parseAnswers.ts';
import type { Quiz } from '#src/domain/quiz/quiz.ts';
import { scoreQuiz } from '#src/domain/quiz/scoreQuiz.ts';
import { parse } from 'yaml';
import { quizShape } from './quizShape.ts';

const folder = 'content/quizzes';
const mostBytes = 1_000_000;

try {
  const [name] = process.argv.slice(2);
  const quiz = await loadQuiz(name);
  const score = scoreQuiz(quiz, parseAnswers(quiz, parseJson(await readInput())));
  console.log(JSON.stringify(toOutput(quiz, score), undefined, 2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function loadQuiz(name: string | undefined): Promise<Quiz> {
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

async function readInput(): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) {
      throw new Error(`The answers are longer than ${String(mostBytes)} bytes. Send one set.`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  if (text.trim() === '') {
    throw new Error('There are no answers on the standard input. Send {"question id": answer, …}.');
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`The answers are not JSON: ${(error as Error).message}`, { cause: error });
  }
}

function toOutput(quiz: Quiz, score: ReturnType<typeof scoreQuiz>) {
  const orNull = (scores: Readonly<Record<string, number | undefined>>) =>
    Object.fromEntries(quiz.dimensions.map(({ id }) => [id, scores[id] ?? null]));
  return {
    dimensions: orNull(score.dimensions),
    rounded: orNull(score.rounded),
    overall: score.overall ?? null,
    overall_rounded: score.overallRounded ?? null,
    band: score.band?.label ?? null,
    focus: score.focus,
  };
}
