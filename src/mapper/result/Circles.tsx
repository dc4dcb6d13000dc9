import type { MapReport } from '#src/domain/network/mapReport.ts';
import { circleName } from './circleName.ts';
import { type MapProgress, nameCircle } from '../mapProgress.ts';
import { list, type NameOf } from './mapReading.ts';
import { longestName } from '../personName.ts';
import type { StepProps } from '../steps/stepProps.ts';

type Props = {
  readonly map: MapProgress;
  readonly report: MapReport;
  readonly nameOf: NameOf;
  readonly onChange: StepProps['onChange'];
};

/** The circles that were found, to be named by the person. */
export function Circles({ map, report, nameOf, onChange }: Props) {
  if (report.circles.length === 0) return null;
  return (
    <section aria-labelledby="circles-title">
      <h2 id="circles-title">
        {report.circles.length === 1 ? 'One circle' : `${String(report.circles.length)} circles`}
      </h2>
      <p>
        People who know each other, directly or through others here. What each is, you know best:
        give it a name.
      </p>
      <ul role="list" class="circles">
        {report.circles.map(({ people, hinges }, index) => {
          const name = circleName(map, people, index);
          return (
            <li key={people.join()} class={`circle-${String(index % 6)}`}>
              <label class="no-print">
                <span class="visually-hidden">Name of this circle of {people.length}</span>
                <input
                  type="text"
                  maxLength={longestName}
                  autocomplete="off"
                  spellcheck={false}
                  translate={false}
                  placeholder={name}
                  defaultValue={name.startsWith('Circle ') ? '' : name}
                  onChange={(event) => {
                    const typed = event.currentTarget.value;
                    onChange(`call a circle “${typed}”`, nameCircle(map, people, typed));
                  }}
                />
              </label>
              <p class="print-only circle-name">{name}</p>
              <p translate={false}>{people.map(nameOf).join(', ')}</p>
              {hinges.length > 0 && (
                <p class="small">
                  {hinges.length === 1
                    ? `${nameOf(hinges[0]?.id ?? '')} holds it together: without them it would fall into ${String(hinges[0]?.parts ?? 2)} parts.`
                    : `${list(hinges.map(({ id }) => nameOf(id)))} hold it together: without any one of them it would fall apart.`}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
