import type { ComponentChildren } from 'preact';
import type { KeptResult } from '#src/domain/profile/keptResult.ts';
import type { ResultForm } from '#src/domain/profile/resultForm.ts';
import { showScore } from '#src/domain/quiz/showScore.ts';
import { hueClass } from '#src/profile/hueClass.ts';

/** One result in the table. */
export type ResultRow = {
  readonly key: string | number;
  readonly head: ComponentChildren;
  /** What stands before the scores, under `first`. */
  readonly first?: ComponentChildren;
  readonly result: KeptResult;
  /** What is removed, for those who hear the button. */
  readonly name: string;
  readonly onRemove: () => void;
};

type Props = {
  readonly form: ResultForm;
  readonly title: string;
  readonly caption: string;
  /** Heads the rows: when, or who. */
  readonly head: string;
  /** Heads a column before the scores; absent where there is none. */
  readonly first?: string | undefined;
  readonly rows: readonly ResultRow[];
};

/** Results of one form under each other, with a button to remove each. */
export function ResultTable({ form, title, caption, head, first, rows }: Props) {
  return (
    <div class="table-scroll" role="region" aria-label={`${title} Table`} tabIndex={0}>
      <table class="dates">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {first && <th scope="col">{first}</th>}
            {form.dimensions.map((dimension) => (
              <th key={dimension.id} scope="col" class={hueClass(dimension)}>
                {dimension.label}
              </th>
            ))}
            <th scope="col" class="no-print">
              <span class="visually-hidden">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.head}</th>
              {first && <td>{row.first}</td>}
              {form.dimensions.map(({ id, outOf }) => (
                <td key={id}>{showScore(row.result.dimensions[id], outOf)}</td>
              ))}
              <td class="no-print">
                <button
                  type="button"
                  class="link"
                  aria-label={`Remove ${row.name}`}
                  onClick={row.onRemove}
                >
                  Remove
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
