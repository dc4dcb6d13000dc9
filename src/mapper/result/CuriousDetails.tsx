import type { Known } from '#src/domain/network/known.ts';
import type { MapReport } from '#src/domain/network/mapReport.ts';
import { unknownReasonText } from '#src/domain/network/unknownReasonText.ts';

/** The field's own measures, with the warning that belongs to them. */
export function CuriousDetails({ report }: { readonly report: MapReport }) {
  const { details } = report;
  const rows: readonly (readonly [string, Known<number>, string])[] = [
    ['Density', details.density, 'Share of pairs who know each other, 0 to 1.'],
    [
      'Effective size',
      details.effectiveSize,
      'People on the map, less the average number of others that each of them knows here.',
    ],
    ['Constraint', details.constraint, 'How far your ties lead back to the same people.'],
    [
      'Constraint without size',
      details.roominess,
      '0 when everybody knows everybody, 1 when nobody does.',
    ],
    [
      'Betweenness',
      details.betweenness,
      'Pairs for whom you are the link; shared ones count in part.',
    ],
  ];
  return (
    <details class="fold no-print">
      <summary>Details for the curious</summary>
      {report.enoughPeople ? (
        <>
          <table class="curious">
            <thead class="visually-hidden">
              <tr>
                <th scope="col">Measure</th>
                <th scope="col">Value</th>
                <th scope="col">Meaning</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(([name, { value, reason }, meaning]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td class="number">
                    {value === undefined ? '–' : String(Math.round(value * 1000) / 1000)}
                  </td>
                  <td>
                    {value === undefined ? `Unknown: ${unknownReasonText(reason)}.` : meaning}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="small">
            Do not hold these against published figures. Your contacts’ other ties are not on this
            map, and constraint in particular comes out higher here than in a whole network. It also
            mixes how many people there are with how many know each other; the row without size
            takes that out.
          </p>
          {report.overall.value !== undefined && (
            <p class="small">
              If you want one number: the mean of the four scores is{' '}
              {Math.round(report.overall.value)}. It hides which of them is low, so we leave it
              here.
            </p>
          )}
        </>
      ) : (
        <p>Shown from five people on, like the scores.</p>
      )}
    </details>
  );
}
