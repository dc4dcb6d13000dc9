import { useState } from 'preact/hooks';
import { forgetMapArrivals, readMapArrivals } from '#src/profile/mapArrivals.ts';
import type { MapProgress } from '../mapProgress.ts';
import { takeArrivals } from './takeArrivals.ts';

type Props = {
  readonly map: MapProgress;
  readonly onTake: (what: string, next: MapProgress) => void;
};

/** People whom the person sent here from their contact list: take them in, or not. */
export function Arrivals({ map, onTake }: Props) {
  const [waiting, setWaiting] = useState(readMapArrivals);
  if (waiting.length === 0) return null;
  const { map: next, taken } = takeArrivals(map, waiting);
  const forget = () => {
    forgetMapArrivals();
    setWaiting([]);
  };
  return (
    <section class="arrivals" aria-label="From your contacts">
      <p>
        {waiting.length === 1
          ? 'One person came from your contacts: '
          : `${String(waiting.length)} people came from your contacts: `}
        <span translate={false}>{waiting.map(({ label }) => label).join(', ')}</span>
        {taken < waiting.length &&
          `. There is room for ${String(taken)}: the map holds thirty, each name once.`}
      </p>
      <p class="actions">
        <button
          type="button"
          class="button"
          disabled={taken === 0}
          onClick={() => {
            onTake(`take in ${String(taken)} people from your contacts`, next);
            forget();
          }}
        >
          Take them in
        </button>
        <button type="button" class="link" onClick={forget}>
          No, leave them
        </button>
      </p>
    </section>
  );
}
