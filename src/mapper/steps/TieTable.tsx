import { useRef, useState } from 'preact/hooks';
import { type MapProgress, setTie, tieBetween } from '../mapProgress.ts';
import { shortNames } from '../personName.ts';
import type { StepProps } from './stepProps.ts';

export type TieTableProps = {
  readonly map: MapProgress;
  readonly onChange: StepProps['onChange'];
};

const words = ['do not know each other', 'know each other', 'are close'] as const;
const marks = ['', '●', '◉'] as const;

/**
 * Who knows whom as a table with a cell for each pair. One cell is in the tab order; the arrow
 * keys move between them, and a press goes from no to yes to close and back.
 */
export function TieTable({ map, onChange }: TieTableProps) {
  const { people } = map;
  const [cell, setCell] = useState({ row: 1, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  const short = shortNames(people.map(({ name }) => name));

  const move = (row: number, column: number) => {
    if (row < 1 || row >= people.length || column < 0 || column >= row) return;
    setCell({ row, column });
    table.current
      ?.querySelector<HTMLElement>(`[data-cell="${String(row)}-${String(column)}"]`)
      ?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { row, column } = cell;
    const steps: Record<string, readonly [number, number]> = {
      ArrowUp: [Math.max(row - 1, column + 1), column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [row, 0],
      End: [row, row - 1],
    };
    const to = steps[event.key];
    if (!to) return;
    event.preventDefault();
    move(...to);
  };

  return (
    <div class="tie-table" tabIndex={-1}>
      <p class="small" id="tie-table-hint">
        Press a cell: once for “they know each other” ({marks[1]}), twice for “they are close” (
        {marks[2]}), a third time for no. Arrow keys move.
      </p>
      <div class="scroll">
        <table
          ref={table}
          role="grid"
          aria-label="Who knows whom"
          aria-describedby="tie-table-hint"
        >
          <thead>
            <tr>
              <td />
              {people.slice(0, -1).map(({ id, name }, index) => (
                <th key={id} scope="col" translate={false}>
                  <abbr title={name} aria-label={name}>
                    {short[index]}
                  </abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={onKeyDown}>
            {people.slice(1).map((person, rowIndex) => {
              const row = rowIndex + 1;
              return (
                <tr key={person.id}>
                  <th scope="row" translate={false}>
                    {person.name}
                  </th>
                  {people.slice(0, row).map((other, column) => {
                    const strength = tieBetween(map, person.id, other.id);
                    const here = cell.row === row && cell.column === column;
                    return (
                      <td key={other.id}>
                        <button
                          type="button"
                          data-cell={`${String(row)}-${String(column)}`}
                          class={`tie-${String(strength)}`}
                          tabIndex={here ? 0 : -1}
                          aria-label={`${person.name} and ${other.name} ${words[strength]}`}
                          onFocus={() => {
                            setCell({ row, column });
                          }}
                          onClick={() => {
                            const to = ((strength + 1) % 3) as 0 | 1 | 2;
                            onChange(
                              `${person.name} and ${other.name} ${words[to]}`,
                              setTie(map, person.id, other.id, to),
                            );
                          }}
                        >
                          <span aria-hidden="true">{marks[strength]}</span>
                        </button>
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
