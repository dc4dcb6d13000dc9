import {
  type DimensionChange,
  dimensionThreshold,
  type HonestChange,
  overallThreshold,
  type ScoreChange,
} from './honestChange.ts';
import { listInWords } from './listInWords.ts';
import type { ResultForm } from './resultForm.ts';

/** A change in plain sentences: first what can be trusted, then what cannot, and why. */
export function describeChange(form: ResultForm, change: HonestChange): readonly string[] {
  if (change.kind === 'not-comparable') return [change.why];
  const { overall, dimensions } = change;
  const moved = dimensions.filter(({ isTrusted }) => isTrusted);
  const still = dimensions.filter(({ isTrusted }) => !isTrusted);
  return [
    ...(overall ? [overallSentence(overall)] : []),
    ...moved.map((entry) => `${entry.label} went from ${fromTo(entry)}.`),
    ...(still.length > 0 ? [stillSentence(form, still)] : []),
    ...(dimensions.length === 0
      ? ['No score is known on both dates, so nothing can be compared.']
      : []),
    ...(moved.length > 0
      ? ['That your answers changed does not say why: your network may have, or your view of it.']
      : []),
  ];
}

function overallSentence(overall: ScoreChange): string {
  if (overall.isTrusted) return `The overall number went from ${fromTo(overall)}.`;
  const { before, after } = overall;
  const numbers =
    before === after ? `${String(before)} both times` : `${String(before)}, then ${String(after)}`;
  return `The overall number shows no change you can trust (${numbers}): under ${String(overallThreshold)} points is no change.`;
}

function stillSentence(form: ResultForm, still: readonly DimensionChange[]): string {
  const names = still.map(({ label, before, after }) =>
    before === after
      ? `${label} (${String(before)} both times)`
      : `${label} (${String(before)}, then ${String(after)})`,
  );
  const why =
    form.kind === 'map'
      ? `a score has to move ${String(dimensionThreshold)} points, and further than any one person on the map could move it`
      : `a score has to move ${String(dimensionThreshold)} points, because one answer given a step differently moves it by 5 to 22`;
  return `No change you can trust in ${listInWords(names)}: ${why}.`;
}

function fromTo({ before, after }: ScoreChange): string {
  const points = Math.abs(after - before);
  return `${String(before)} to ${String(after)}, ${String(points)} points ${after > before ? 'up' : 'down'}`;
}
