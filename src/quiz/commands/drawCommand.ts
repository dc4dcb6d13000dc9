/** Prints how a quiz scores: `npm run --silent quiz:draw -- kinds-of-work` */
import { drawQuiz } from './drawQuiz.ts';
import { loadQuiz } from '../loadQuiz.ts';

try {
  const [name] = process.argv.slice(2);
  console.log(drawQuiz(await loadQuiz(name)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
