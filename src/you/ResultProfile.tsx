import type { KeptResult } from '#src/domain/profile/keptResult.ts';
import type { ResultForm } from '#src/domain/profile/resultForm.ts';
import { showScore } from '#src/domain/quiz/showScore.ts';
import { hueClass } from '#src/profile/hueClass.ts';
import { ProfileRings } from '#src/profile/ProfileRings.tsx';
import { bandLabel } from './resultWords.ts';

type Props = { readonly form: ResultForm; readonly result: KeptResult };

/** One kept result: the drawing, and the same numbers as a table. */
export function ResultProfile({ form, result }: Props) {
  return (
    <div class="you-profile">
      <ProfileRings
        scores={form.dimensions.map((entry) => ({ ...entry, score: result.dimensions[entry.id] }))}
      />
      <table>
        <caption>
          {form.caption}
          {result.kind === 'check' && result.overall !== undefined && (
            <>
              . Taken together: <strong>{showScore(result.overall, form.overall?.outOf)}</strong>,{' '}
              {bandLabel(form, result.overall)}
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
          {form.dimensions.map((dimension) => {
            const { id, label, asks, outOf } = dimension;
            const score = result.dimensions[id];
            const range = result.kind === 'map' ? result.ranges[id] : undefined;
            return (
              <tr key={id} class={hueClass(dimension)}>
                <th scope="row">
                  {label}
                  <span class="asks">{asks}</span>
                </th>
                <td class="number">{showScore(score, outOf)}</td>
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
