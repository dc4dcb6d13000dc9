import type { MemoryEntry } from '#src/domain/profile/deviceMemory.ts';
import { listOfTicks } from '#src/domain/profile/planImport.ts';
import { readSaid } from '#src/domain/profile/readSaid.ts';
import type { YourPageProps } from './yourPageProps.ts';

type Props = YourPageProps & { readonly entries: readonly MemoryEntry[] };

/** What was begun and is not finished: plans with their ticks, checks, a map. */
export function UnderWay({ entries, forms, plans }: Props) {
  const textOf = (key: string) => entries.find((entry) => entry.key === key)?.text;
  const begun = plans.flatMap((plan) => {
    const ticks = listOfTicks(textOf(`plan/${plan.id}`) ?? '');
    const done = plan.steps.filter(({ id }) => ticks.includes(id)).length;
    const next = plan.steps.find(({ id }) => !ticks.includes(id));
    return done > 0 ? [{ plan, done, next }] : [];
  });
  const checks = forms.flatMap((form) => {
    const said = readSaid(form, textOf(`quiz/${form.id}`) ?? '');
    if (!said) return [];
    const passed = Object.keys(said.answers).length + said.skipped.length;
    return [{ form, passed }];
  });
  const hasMap = textOf('map') !== undefined;
  if (begun.length + checks.length === 0 && !hasMap) {
    return (
      <p>
        No plan is under way. Tick the first step of one of the <a href="/plans/">plans</a>, and it
        stands here with its next step.
      </p>
    );
  }
  return (
    <ul class="under-way" role="list">
      {begun.map(({ plan, done, next }) => (
        <li key={plan.id}>
          <h3>
            <a href={`/plans/${plan.id}/`}>{plan.title}</a>
          </h3>
          <p class="beads" aria-hidden="true">
            {plan.steps.map(({ id }, index) => (
              <span key={id} class={index < done ? 'done' : ''} />
            ))}
          </p>
          <p>
            {done} of {plan.steps.length} steps done.{' '}
            {next ? (
              <>
                Next, in week {next.week}: {next.title} ({next.minutes} min).
              </>
            ) : (
              'All steps are done. Take the check again when some weeks have passed.'
            )}
          </p>
        </li>
      ))}
      {checks.map(({ form, passed }) => (
        <li key={form.id}>
          <h3>
            <a href={form.address}>{form.title}</a>
          </h3>
          <p>
            {passed < form.questions.length
              ? `${String(passed)} of ${String(form.questions.length)} questions passed. It goes on where you left off.`
              : 'Your answers are still here: open it to see the result or to change one.'}
          </p>
        </li>
      ))}
      {hasMap && (
        <li>
          <h3>
            <a href="/map/">Your map</a>
          </h3>
          <p>The people you put on it are still here.</p>
        </li>
      )}
    </ul>
  );
}
