/**
 * Scores one set of answers from the standard input:
 * `npm run --silent score -- network-diversity < answers.json`
 */
import { parseAnswers } from '#src/domain/quiz/parseAnswers.ts';
import type { Quiz } from '#src/domain/quiz/quiz.ts';
import { scoreQuiz } from '#src/domain/quiz/scoreQuiz.ts';
import { loadQuiz } from '../loadQuiz.ts';

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
