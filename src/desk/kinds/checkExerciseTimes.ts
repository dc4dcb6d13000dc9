import type { Problem } from '#src/site/problem.ts';
import type { Article } from '../reading/article.ts';

/** In minutes; whoever has more time takes up a plan. */
const longestExercise = 15;

/** Exercises that take longer than somebody does at once. */
export function checkExerciseTimes({ file, body }: Article): Problem[] {
  return body.blocks
    .filter(({ name, attributes }) => {
      return name === 'exercise' && Number(attributes['minutes']) > longestExercise;
    })
    .map(({ line, attributes }) => ({
      file,
      line,
      message: `The exercise takes ${attributes['minutes'] ?? ''} minutes.`,
      cure: `Make one that takes ${longestExercise} or fewer.`,
    }));
}
