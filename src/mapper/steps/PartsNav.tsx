import type { MapProgress } from '../mapProgress.ts';
import { type MapPart, mapParts, partOf } from '../mapSteps.ts';

type Props = { readonly map: MapProgress; readonly onOpen: (part: MapPart['id']) => void };

/** The way through: a circle for each part, touching the next. */
export function PartsNav({ map, onOpen }: Props) {
  const current = partOf(map.at).part.id;
  const here = mapParts.findIndex(({ id }) => id === current);
  return (
    <nav aria-label="Parts of the map" class="parts no-print">
      <ol role="list">
        {mapParts.map((part, index) => {
          const closed = index > 0 && map.people.length === 0;
          return (
            <li key={part.id} class={index < here ? 'done' : undefined}>
              <button
                type="button"
                aria-current={part.id === current ? 'step' : undefined}
                disabled={closed}
                onClick={() => {
                  onOpen(part.id);
                }}
              >
                {part.title}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
