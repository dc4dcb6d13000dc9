import { useState } from 'preact/hooks';
import { writeMapArrivals } from '#src/profile/mapArrivals.ts';
import type { Suggestion } from './contactsWorker.ts';
import type { KindLabels } from './kindNames.ts';

type Props = {
  readonly suggestions: readonly Suggestion[];
  readonly kindLabels: KindLabels;
  readonly isReplacing: boolean;
  readonly onReplace: (place: number) => void;
};

/** People to take into the map: who, under which name, and the button that takes them. */
export function BringToMap({ suggestions, kindLabels, isReplacing, onReplace }: Props) {
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [naming, setNaming] = useState<'initials' | 'first-names'>('initials');
  const [problem, setProblem] = useState('');
  const taken = suggestions.filter(({ index }) => !left.has(index));

  const bring = () => {
    if (taken.length === 0) {
      setProblem('Tick at least one person to bring.');
      return;
    }
    writeMapArrivals(
      taken.map(({ initials, firstName, kind }) => ({
        label: naming === 'initials' ? initials : firstName,
        kind,
      })),
    );
    location.assign('/map/');
  };

  return (
    <section class="bring no-print" aria-labelledby="bring-title">
      <h3 id="bring-title">
        {suggestions.length === 1 ? 'One person' : `${wordOf(suggestions.length)} people`} for your
        map
      </h3>
      <p>
        Chosen for their mix only: different kinds of work, employers, steps and years. Take out
        whom you do not know well enough, or ask for another.
      </p>
      <ul role="list" class="people">
        {suggestions.map((suggestion, place) => (
          <li key={place}>
            <label>
              <input
                type="checkbox"
                checked={!left.has(suggestion.index)}
                onChange={(event) => {
                  const next = new Set(left);
                  if (event.currentTarget.checked) next.delete(suggestion.index);
                  else next.add(suggestion.index);
                  setLeft(next);
                  setProblem('');
                }}
              />
              <span>
                <strong>{suggestion.name}</strong>
                <span class="job">{jobOf(suggestion, kindLabels)}</span>
              </span>
            </label>
            <button
              type="button"
              class="link"
              aria-disabled={isReplacing}
              aria-label={`Another person instead of ${suggestion.name}`}
              onClick={() => {
                onReplace(place);
              }}
            >
              Another
            </button>
          </li>
        ))}
      </ul>
      <fieldset>
        <legend>On the map they are called by</legend>
        <label>
          <input
            type="radio"
            name="naming"
            checked={naming === 'initials'}
            onChange={() => {
              setNaming('initials');
            }}
          />{' '}
          initials
        </label>
        <label>
          <input
            type="radio"
            name="naming"
            checked={naming === 'first-names'}
            onChange={() => {
              setNaming('first-names');
            }}
          />{' '}
          first names
        </label>
      </fieldset>
      <p class="small">
        This keeps {naming === 'initials' ? 'their initials' : 'their first names'} and kinds of
        work on this device until you take them into the map. On a shared computer, rather leave it.
      </p>
      <p role="alert" class="problem">
        {problem}
      </p>
      <button type="button" class="button" onClick={bring}>
        Bring {taken.length === 1 ? '1 person' : `${String(taken.length)} people`} to the map
      </button>
    </section>
  );
}

const words = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
];

function wordOf(number: number): string {
  return words[number] ?? String(number);
}

/** `Nurse, St Mary’s · Health or care · 2016`, as far as it is known. */
function jobOf({ title, employer, kind, year }: Suggestion, kindLabels: KindLabels): string {
  const job = [title, employer].filter((part) => part !== undefined).join(', ');
  const field = kind === undefined ? 'kind of work not known' : kindLabels[kind];
  return [job, field, year].filter((part) => part !== undefined && part !== '').join(' · ');
}
