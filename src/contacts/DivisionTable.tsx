import { count, percent } from './figures.ts';

type Row = { readonly id: string; readonly label: string; readonly count: number };

type Props = {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly Row[];
  /** What the shares are shares of. */
  readonly known: number;
};

/** How a list divides: a name, a bar, a number and a share in each row. */
export function DivisionTable({ caption, head, rows, known }: Props) {
  const most = Math.max(1, ...rows.map((row) => row.count));
  return (
    <table class="division">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" class="figure">
            People
          </th>
          <th scope="col" class="figure">
            Share
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {row.label}
              <svg class="bar" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(row.count / most) * 100} height={3} />
              </svg>
            </th>
            <td class="figure">{count(row.count)}</td>
            <td class="figure">{known === 0 ? '–' : percent(row.count / known)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
