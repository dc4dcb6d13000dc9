import type { KeptResult } from '#src/domain/profile/keptResult.ts';
import type { ResultForm } from '#src/domain/profile/resultForm.ts';
import { showScore } from '#src/domain/quiz/showScore.ts';

const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
const short = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });

/** A date as it is read out, e.g. 25 November 2026. */
export function longDate(at: string): string {
  return long.format(new Date(at));
}

/** A date for a narrow column, e.g. 25 Nov 2026. */
export function shortDate(at: string): string {
  return short.format(new Date(at));
}

/** The form that a result belongs to, whatever its version. */
export function formOf(forms: readonly ResultForm[], result: KeptResult): ResultForm | undefined {
  const id = result.kind === 'map' ? 'map' : result.quiz;
  return forms.find((form) => form.id === id && form.kind === result.kind);
}

/** A result in one line, e.g. `Check, 25 November 2026`. */
export function resultName(form: ResultForm | undefined, result: KeptResult): string {
  const what = result.kind === 'map' ? `Map of ${String(result.people)} people` : form?.name;
  return `${String(what)}, ${longDate(result.at)}`;
}

/** The scores in one line, e.g. `Reach 20, Mix 40, Habits not known`. */
export function scoresInWords(form: ResultForm, result: KeptResult): string {
  return form.dimensions
    .map(({ id, label, outOf }) => `${label} ${scoreInWords(result.dimensions[id], outOf)}`)
    .join(', ');
}

/** A score as it is shown, in words where it is not known. */
export function scoreInWords(score: number | undefined, outOf: number | undefined): string {
  return score === undefined ? 'not known' : showScore(score, outOf);
}

/** The name of the band that a score falls in. */
export function bandLabel(form: ResultForm, score: number): string {
  return form.bands.findLast(({ from }) => from <= score)?.label ?? '';
}
