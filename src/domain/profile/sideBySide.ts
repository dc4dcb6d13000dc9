import { dimensionThreshold } from './honestChange.ts';
import type { KeptResult } from './keptResult.ts';
import { listInWords } from './listInWords.ts';
import type { ResultForm } from './resultForm.ts';

/** One person at the table, by the name they chose for this screen. */
export type Guest = { readonly name: string; readonly result: KeptResult };

/** A dimension across everybody, in the order in which they came: nobody is ranked. */
export type Comparison = {
  readonly id: string;
  readonly label: string;
  readonly asks: string;
  readonly scores: readonly { readonly name: string; readonly score: number | undefined }[];
  /** What may be said of the differences. */
  readonly reading: string;
};

/** Most people on one screen. */
export const mostGuests = 30;

/** Sets profiles of one form side by side, with the differences that are worth a word. */
export function sideBySide(form: ResultForm, guests: readonly Guest[]): readonly Comparison[] {
  return form.dimensions.map(({ id, label, asks }) => {
    const scores = guests.map(({ name, result }) => ({ name, score: result.dimensions[id] }));
    return { id, label, asks, scores, reading: readingOf(scores) };
  });
}

function readingOf(scores: Comparison['scores']): string {
  const known = scores.flatMap(({ name, score }) => (score === undefined ? [] : [{ name, score }]));
  const [first, second] = known;
  if (!first) return 'Not known for anybody here.';
  if (!second) return `Known for one only: ${first.name}, ${String(first.score)}.`;
  const least = Math.min(...known.map(({ score }) => score));
  const most = Math.max(...known.map(({ score }) => score));
  if (most === least) return 'The same for all.';
  if (most - least < dimensionThreshold) {
    return `No difference to speak of: all within ${String(most - least)} points, and it takes ${String(dimensionThreshold)}.`;
  }
  if (known.length === 2) {
    return `${String(most - least)} points apart: ${listInWords(known.map(({ name, score }) => `${name} ${String(score)}`))}.`;
  }
  const pairs = (known.length * (known.length - 1)) / 2;
  const apart = known.reduce(
    (sum, a, index) =>
      sum +
      known.slice(index + 1).filter((b) => Math.abs(a.score - b.score) >= dimensionThreshold)
        .length,
    0,
  );
  return `From ${String(least)} to ${String(most)}. ${String(apart)} of ${String(pairs)} pairs are ${String(dimensionThreshold)} or more points apart; the others are not different.`;
}
