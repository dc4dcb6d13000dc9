import type { KeptResult } from '#src/domain/profile/keptResult.ts';
import type { ResultForm } from '#src/domain/profile/resultForm.ts';
import { ProfileRings } from '#src/profile/ProfileRings.tsx';
import { bandLabel } from './resultWords.ts';

type Props = { readonly form: ResultForm; readonly result: KeptResult };

/** One kept result: the drawing, and the same numbers as a table. */
export function ResultProfile({ form, result }: Props) {
  return (
    <div class="you-profile">
      <ProfileRings
        scores={form.dimensions.map(({ id, label }) => ({
          id,
          label,
          score: result.dimensions[id],
        }))}
      />
      <table>
        <caption>
          Each score is 0 to 100
          {result.kind === 'check' && result.overall !== undefined && (
            <>
              . Taken together: <strong>{result.overall}</strong>, {bandLabel(form, result.overall)}
            </>
          )}
        </caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">What it looks at</th>
            <th scope="col">Score</th>
            <th scope="col">Band</th>
          </tr>
        </thead>
        <tbody>
          {form.dimensions.map(({ id, label, asks }) => {
            const score = result.dimensions[id];
            const range = result.kind === 'map' ? result.ranges[id] : undefined;
            return (
              <tr key={id} class={`hue-${id}`}>
                <th scope="row">
                  {label}
                  <span class="asks">{asks}</span>
                </th>
                <td class="number">{score ?? '–'}</td>
                <td class="band">
                  {score === undefined ? 'Not known' : bandLabel(form, score)}
                  {range && (
                    <span class="asks">
                      {range.low} to {range.high} without any one person
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
