import { type KeptResult, type ScoreRange, seriesOf } from './keptResult.ts';
import { countOf } from '../quiz/showScore.ts';
import type { ResultForm } from './resultForm.ts';
import { countThreshold, dimensionThreshold, overallThreshold } from './thresholds.ts';

/** What changed between two kept results, and how much of it can be trusted. */
export type HonestChange =
  | { readonly kind: 'not-comparable'; readonly why: string }
  | {
      readonly kind: 'compared';
      /** `undefined` for a map, and when either overall score is not known. */
      readonly overall: ScoreChange | undefined;
      /** The dimensions known on both days, in the order of the form. */
      readonly dimensions: readonly DimensionChange[];
    };

export type ScoreChange = {
  readonly before: number;
  readonly after: number;
  /** Whether the change is more than one answer, given a little differently, would make. */
  readonly isTrusted: boolean;
};

export type DimensionChange = ScoreChange & {
  readonly id: string;
  readonly label: string;
  /** What both scores are counts out of, where they are. */
  readonly outOf?: number;
};

/** Whether two scores differ by more than one answer given a little differently would make. */
export function isApart(
  one: number,
  other: number,
  outOf: number | undefined,
  threshold: number,
): boolean {
  return outOf === undefined
    ? Math.abs(one - other) >= threshold
    : Math.abs(countOf(one, outOf) - countOf(other, outOf)) >= countThreshold;
}

/**
 * Compares two kept results. Other quizzes and other versions are not compared. A map's score
 * has changed only if, besides, no one person on either map could account for it: its ranges
 * without any one person do not meet.
 */
export function honestChange(
  form: ResultForm,
  before: KeptResult,
  after: KeptResult,
): HonestChange {
  const why = whyNot(before, after);
  if (why !== undefined) return { kind: 'not-comparable', why };
  const dimensions = form.dimensions.flatMap(({ id, label, outOf }) => {
    const from = before.dimensions[id];
    const to = after.dimensions[id];
    if (from === undefined || to === undefined) return [];
    const isFar = isApart(from, to, outOf, dimensionThreshold);
    const isTrusted = isFar && (form.kind === 'check' || areApart(id, before, after));
    const change = { id, label, before: from, after: to, isTrusted };
    return [outOf === undefined ? change : { ...change, outOf }];
  });
  return { kind: 'compared', overall: overallChange(form, before, after), dimensions };
}

function overallChange(
  form: ResultForm,
  before: KeptResult,
  after: KeptResult,
): ScoreChange | undefined {
  if (before.kind === 'map' || after.kind === 'map') return undefined;
  if (before.overall === undefined || after.overall === undefined) return undefined;
  return {
    before: before.overall,
    after: after.overall,
    isTrusted: isApart(before.overall, after.overall, form.overall?.outOf, overallThreshold),
  };
}

function areApart(id: string, before: KeptResult, after: KeptResult): boolean {
  const [a, b] = [rangeOf(before, id), rangeOf(after, id)];
  return a !== undefined && b !== undefined && (a.high < b.low || b.high < a.low);
}

function rangeOf(result: KeptResult, id: string): ScoreRange | undefined {
  return result.kind === 'map' ? result.ranges[id] : undefined;
}

function whyNot(before: KeptResult, after: KeptResult): string | undefined {
  if (seriesOf(before) === seriesOf(after)) return undefined;
  if (before.kind !== after.kind) return 'A check and a map measure different things.';
  if (before.kind === 'check' && after.kind === 'check' && before.quiz !== after.quiz) {
    return 'These are results of two different checks.';
  }
  const what = before.kind === 'map' ? 'map' : 'check';
  return `The ${what} itself changed between these dates (version ${String(before.version)}, now ${String(after.version)}), so the scores are not compared.`;
}
