import type { MemoryEntry } from '#src/domain/profile/deviceMemory.ts';
import { listOfTicks } from '#src/domain/profile/planImport.ts';
import { readSaid } from '#src/domain/profile/readSaid.ts';
import type { PathOutline, PlanOutline, YourPageProps } from './yourPageProps.ts';

type Props = YourPageProps & { readonly entries: readonly MemoryEntry[] };

/** What was begun and is not finished: paths and plans with their ticks, checks, a map; what is saved. */
function underWayIn({ entries, forms, plans, paths }: Props) {
  const textOf = (key: string) => entries.find((entry) => entry.key === key)?.text;
  const begunOf = (kind: 'plan' | 'path', courses: readonly (PlanOutline | PathOutline)[]) =>
    courses.flatMap(({ id, title, steps }) => {
      const key = `${kind}/${id}`;
      const ticks = listOfTicks(textOf(key) ?? '');
      const isDone = steps.map((step) => ticks.includes(step.id));
      const next = steps[isDone.indexOf(false)];
      return isDone.includes(true)
        ? [{ key, address: `/${kind}s/${id}/`, title, isDone, next }]
        : [];
    });
  const begun = [...begunOf('path', paths), ...begunOf('plan', plans)];
  const saved = listOfTicks(textOf('saved') ?? '').length;
  const checks = forms.flatMap((form) => {
    const said = readSaid(form, textOf(`quiz/${form.id}`) ?? '');
    if (!said) return [];
    const passed = Object.keys(said.answers).length + said.skipped.length;
    return [{ form, passed }];
  });
  const hasMap = textOf('map') !== undefined;
  return { begun, checks, hasMap, saved };
}

/** Whether anything was begun or saved. */
export function isAnythingUnderWay(props: Props): boolean {
  const { begun, checks, hasMap, saved } = underWayIn(props);
  return begun.length + checks.length + saved > 0 || hasMap;
}

/** The list of it, each with its next step. */
export function UnderWay(props: Props) {
  const { begun, checks, hasMap, saved } = underWayIn(props);
  if (!isAnythingUnderWay(props)) {
    return (
      <p>
        Nothing is under way. Tick the first step of a <a href="/paths/">reading path</a> or a{' '}
        <a href="/plans/">plan</a>, and it stands here with its next step.
      </p>
    );
  }
  return (
    <ul class="under-way" role="list">
      {begun.map(({ key, address, title, isDone, next }) => (
        <li key={key}>
          <h3>
            <a href={address}>{title}</a>
          </h3>
          <p class="beads" aria-hidden="true">
            {isDone.map((done, index) => (
              <span key={index} class={done ? 'done' : ''} />
            ))}
          </p>
          <p>
            {isDone.filter(Boolean).length} of {isDone.length} steps done.{' '}
            {next
              ? `Next${'week' in next ? `, in week ${String(next.week)}` : ''}: ${next.title}${next.minutes > 0 ? ` (${String(next.minutes)} min)` : ''}.`
              : 'All steps are done. Take the check again when some weeks have passed.'}
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
      {saved > 0 && (
        <li>
          <h3>
            <a href="/saved/">Saved for later</a>
          </h3>
          <p>Pages on the list: {saved}.</p>
        </li>
      )}
    </ul>
  );
}
