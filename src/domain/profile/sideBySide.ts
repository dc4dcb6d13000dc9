import { showScore } from '../quiz/showScore.ts';
import { isApart } from './honestChange.ts';
import type { KeptResult } from './keptResult.ts';
import { listInWords } from './listInWords.ts';
import type { FormDimension, ResultForm } from './resultForm.ts';
import { countThreshold, dimensionThreshold } from './thresholds.ts';

/** One person at the table, by the name they chose for this screen. */
export type Guest = { readonly name: string; readonly result: KeptResult };

/** A dimension across everybody, in the order in which they came: nobody is ranked. */
export type Comparison = {
  readonly id: string;
  readonly label: string;
  readonly asks: string;
  readonly hue: FormDimension['hue'];
  /** What the scores are counts out of, where they are. */
  readonly outOf: number | undefined;
  readonly scores: readonly { readonly name: string; readonly score: number | undefined }[];
  /** What may be said of the differences. */
  readonly reading: string;
};

/** Most people on one screen. */
export const mostGuests = 30;

/** Sets profiles of one form side by side, with the differences that are worth a word. */
export function sideBySide(form: ResultForm, guests: readonly Guest[]): readonly Comparison[] {
  return form.dimensions.map(({ id, label, asks, hue, outOf }) => {
    const scores = guests.map(({ name, result }) => ({ name, score: result.dimensions[id] }));
    return { id, label, asks, hue, outOf, scores, reading: readingOf(scores, outOf) };
  });
}

function readingOf(scores: Comparison['scores'], outOf: number | undefined): string {
  const show = (score: number) => showScore(score, outOf);
  const known = scores.flatMap(({ name, score }) => (score === undefined ? [] : [{ name, score }]));
  const [first, second] = known;
  if (!first) return 'Not known for anybody here.';
  if (!second) return `Known for one only: ${first.name}, ${show(first.score)}.`;
  const least = Math.min(...known.map(({ score }) => score));
  const most = Math.max(...known.map(({ score }) => score));
  if (most === least) return 'The same for all.';
  const isFar = (one: number, other: number) => isApart(one, other, outOf, dimensionThreshold);
  const threshold =
    outOf === undefined
      ? `${String(dimensionThreshold)} or more points`
      : `${String(countThreshold)} or more`;
  if (!isFar(most, least)) {
    if (outOf !== undefined) return 'No difference to speak of: one tick, and it takes two.';
    return `No difference to speak of: all within ${String(most - least)} points, and it takes ${String(dimensionThreshold)}.`;
  }
  if (known.length === 2) {
    const names = listInWords(known.map(({ name, score }) => `${name} ${show(score)}`));
    return outOf === undefined ? `${String(most - least)} points apart: ${names}.` : `${names}.`;
  }
  const pairs = (known.length * (known.length - 1)) / 2;
  const apart = known.reduce(
    (sum, a, index) => sum + known.slice(index + 1).filter((b) => isFar(a.score, b.score)).length,
    0,
  );
  return `From ${show(least)} to ${show(most)}. ${String(apart)} of ${String(pairs)} pairs are ${threshold} apart; the others are not different.`;
}
