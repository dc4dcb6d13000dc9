import { type DimensionChange, type HonestChange, type ScoreChange } from './honestChange.ts';
import { showScore } from '../quiz/showScore.ts';
import { listInWords } from './listInWords.ts';
import type { ResultForm } from './resultForm.ts';

/** A change in plain sentences: first what can be trusted, then what cannot, and why. */
export function describeChange(form: ResultForm, change: HonestChange): readonly string[] {
  if (change.kind === 'not-comparable') return [change.why];
  const { overall, dimensions } = change;
  const moved = dimensions.filter(({ isTrusted }) => isTrusted);
  const still = dimensions.filter(({ isTrusted }) => !isTrusted);
  return [
    ...(overall ? [overallSentence(form, overall)] : []),
    ...moved.map((entry) => `${entry.label} went from ${fromTo(entry, entry.outOf)}.`),
    ...(still.length > 0 ? [stillSentence(form, still)] : []),
    ...(dimensions.length === 0
      ? ['No score is known on both dates, so nothing can be compared.']
      : []),
    ...(moved.length > 0
      ? ['That your answers changed does not say why: your network may have, or your view of it.']
      : []),
  ];
}

function overallSentence(form: ResultForm, overall: ScoreChange): string {
  const outOf = form.overall?.outOf;
  if (overall.isTrusted) return `The overall number went from ${fromTo(overall, outOf)}.`;
  return `The overall number shows no change you can trust (${bothTimes(overall, outOf)}): ${form.noChange.overall}.`;
}

function bothTimes({ before, after }: ScoreChange, outOf: number | undefined): string {
  return before === after
    ? `${showScore(before, outOf)} both times`
    : `${showScore(before, outOf)}, then ${showScore(after, outOf)}`;
}

function stillSentence(form: ResultForm, still: readonly DimensionChange[]): string {
  const names = still.map((entry) => `${entry.label} (${bothTimes(entry, entry.outOf)})`);
  return `No change you can trust in ${listInWords(names)}: ${form.noChange.dimension}.`;
}

function fromTo({ before, after }: ScoreChange, outOf: number | undefined): string {
  const [from, to] = [showScore(before, outOf), showScore(after, outOf)];
  if (outOf !== undefined) return `${from} to ${to}`;
  return `${from} to ${to}, ${String(Math.abs(after - before))} points ${after > before ? 'up' : 'down'}`;
}
