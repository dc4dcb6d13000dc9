import type { KeptResult } from '#src/domain/profile/keptResult.ts';
import type { ResultForm } from '#src/domain/profile/resultForm.ts';
import { showScore } from '#src/domain/quiz/showScore.ts';
import { ProfileRings } from '#src/profile/ProfileRings.tsx';
import { ChangeBetween } from './ChangeBetween.tsx';
import { ResultTable } from './ResultTable.tsx';
import { longDate, resultName, shortDate } from './resultWords.ts';

type Props = {
  readonly form: ResultForm;
  /** Newest first. */
  readonly results: readonly KeptResult[];
  readonly onRemove: (result: KeptResult) => void;
};

/** Most drawings in a row: the table has all. */
const mostDrawn = 8;

/** Every kept result of one check, or every kept map: drawn, in a table, and compared. */
export function ResultHistory({ form, results, onRemove }: Props) {
  const id = `history-${form.id}`;
  return (
    <section class="history" aria-labelledby={id}>
      <h3 id={id}>{form.title}</h3>
      {results.length > 1 && (
        <ol class="flowers" role="list" aria-hidden="true">
          {results
            .slice(0, mostDrawn)
            .reverse()
            .map((result) => (
              <li key={result.at}>
                <ProfileRings
                  labelled={false}
                  scores={form.dimensions.map((dimension) => ({
                    ...dimension,
                    score: result.dimensions[dimension.id],
                  }))}
                />
                {shortDate(result.at)}
              </li>
            ))}
        </ol>
      )}
      <ResultTable
        form={form}
        title={form.title}
        caption={`${form.title}, newest first`}
        head="Kept on"
        first={form.kind === 'map' ? 'People' : form.overall && 'Overall'}
        rows={results.map((result) => ({
          key: result.at,
          head: (
            <>
              {shortDate(result.at)}
              {result.version !== form.version && (
                <span class="asks">version {result.version}, not comparable with now</span>
              )}
            </>
          ),
          first:
            result.kind === 'map' ? result.people : showScore(result.overall, form.overall?.outOf),
          result,
          name: resultName(form, result),
          onRemove: () => {
            onRemove(result);
          },
        }))}
      />
      {results.length > 1 ? (
        <ChangeBetween form={form} results={results} />
      ) : (
        <p class="small">
          One date so far, {longDate(results[0]?.at ?? '')}. Take it again in three months or so:
          with two dates you see here what changed, and whether the change can be trusted.
        </p>
      )}
    </section>
  );
}
