import type { Band, Quiz } from './quiz.ts';

/**
 * The band that a rounded score falls in.
 *
 * @param rounded a whole number from 0 to 100
 * @throws when the quiz has no band that begins at or below the score
 */
export function bandOf(quiz: Pick<Quiz, 'id' | 'bands'>, rounded: number): Band {
  const band = quiz.bands.findLast(({ from }) => from <= rounded);
  if (!band) throw new Error(`Quiz "${quiz.id}" has no band for the score ${String(rounded)}.`);
  return band;
}
