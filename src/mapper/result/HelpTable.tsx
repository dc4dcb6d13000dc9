import { networkMap } from '#src/domain/network/mapModel.ts';
import type { MapReport } from '#src/domain/network/mapReport.ts';
import type { NameOf } from './mapReading.ts';

type Props = { readonly report: MapReport; readonly nameOf: NameOf };

/** Who gives which kind of help, and where it rests on one person alone. */
export function HelpTable({ report, nameOf }: Props) {
  if (report.scores.help.score.value === undefined) return null;
  return (
    <section aria-labelledby="help-title">
      <h2 id="help-title">Who helps with what</h2>
      <table class="help-table">
        <thead class="visually-hidden">
          <tr>
            <th scope="col">Kind of help</th>
            <th scope="col">Who</th>
          </tr>
        </thead>
        <tbody>
          {report.help.map(({ help, by }) => (
            <tr key={help}>
              <th scope="row">
                {networkMap.helpTypes.find(({ id }) => id === help)?.label ?? help}
              </th>
              <td>
                {by.length === 0 ? (
                  'Nobody yet'
                ) : (
                  <>
                    <span translate={false}>{by.map(nameOf).join(', ')}</span>
                    {by.length === 1 && <strong class="alone-tag"> alone</strong>}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
