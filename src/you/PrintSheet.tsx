import type { MemoryEntry } from '#src/domain/profile/deviceMemory.ts';
import { describeChange } from '#src/domain/profile/describeChange.ts';
import { honestChange } from '#src/domain/profile/honestChange.ts';
import type { KeptResult } from '#src/domain/profile/keptResult.ts';
import { listOfTicks } from '#src/domain/profile/planImport.ts';
import type { ResultForm } from '#src/domain/profile/resultForm.ts';
import { ResultProfile } from './ResultProfile.tsx';
import { formOf, longDate, resultName } from './resultWords.ts';
import type { PlanOutline, YourPageProps } from './yourPageProps.ts';

type Props = YourPageProps & {
  readonly entries: readonly MemoryEntry[];
  readonly results: readonly KeptResult[];
  readonly chosen: KeptResult;
  readonly form: ResultForm;
};

/** What goes on paper: one profile, what changed since the one before, one plan. */
export function PrintSheet({ siteName, entries, plans, results, chosen, form }: Props) {
  const before = results.find(
    (result) => formOf([form], result) && Date.parse(result.at) < Date.parse(chosen.at),
  );
  const ticksOf = (plan: PlanOutline) =>
    listOfTicks(entries.find(({ key }) => key === `plan/${plan.id}`)?.text ?? '');
  const plan = planFor(form, chosen, plans, (candidate) => ticksOf(candidate).length > 0);
  const ticks = plan ? ticksOf(plan) : [];

  return (
    <div class="print-sheet">
      <p class="small">{siteName}</p>
      <h1>Your profile</h1>
      <p>{resultName(form, chosen)}</p>
      <ResultProfile form={form} result={chosen} />
      {before && (
        <>
          <h2>Since {longDate(before.at)}</h2>
          {describeChange(form, honestChange(form, before, chosen)).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </>
      )}
      {plan && (
        <section class="plan-sheet">
          <h2>{plan.title}</h2>
          <ol role="list">
            {plan.steps.map((step) => (
              <li key={step.id}>
                <span class="box">{ticks.includes(step.id) ? '×' : ''}</span>
                <p>
                  <strong>
                    Week {step.week}: {step.title}
                  </strong>{' '}
                  ({step.minutes} min). {step.do}
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

/** The plan under way, or else the one that serves the lowest score. */
function planFor(
  form: ResultForm,
  chosen: KeptResult,
  plans: readonly PlanOutline[],
  isBegun: (plan: PlanOutline) => boolean,
): PlanOutline | undefined {
  const begun = plans.find(isBegun);
  if (begun) return begun;
  const [lowest] = form.dimensions
    .flatMap(({ id, plan }) => {
      const score = chosen.dimensions[id];
      return score === undefined ? [] : [{ plan, score }];
    })
    .sort((a, b) => a.score - b.score);
  return plans.find(({ id }) => id === lowest?.plan);
}
