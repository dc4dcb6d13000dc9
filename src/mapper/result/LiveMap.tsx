import { useState } from 'preact/hooks';
import type { MapReport } from '#src/domain/network/mapReport.ts';
import { circleName, letterOf } from './circleName.ts';
import { EgoMap, type Put } from './EgoMap.tsx';
import { labelOf } from '../mapOptions.ts';
import {
  answerOf,
  type MapProgress,
  notSure,
  setAnswer,
  tieBetween,
  turnPerson,
} from '../mapProgress.ts';
import type { StepId } from '../mapSteps.ts';
import { PersonCard } from './PersonCard.tsx';
import { shortNames } from '../personName.ts';
import type { StepProps } from '../steps/stepProps.ts';

type Props = {
  readonly map: MapProgress;
  readonly report: MapReport;
  readonly selected: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
  readonly onChange: StepProps['onChange'];
  readonly onOpen: (step: StepId) => void;
};

const zooms = [1, 1.6, 2.4];

/** The picture, and the list that does the same: choose somebody, see and change what was said. */
export function LiveMap({ map, report, selected, onSelect, onChange, onOpen }: Props) {
  const [zoom, setZoom] = useState(0);
  const [message, setMessage] = useState('');
  const short = shortNames(map.people.map(({ name }) => name));
  const circleOf = new Map(
    report.circles.flatMap(({ people }, circle) => people.map((id) => [id, circle] as const)),
  );
  const chosen = map.people.find(({ id }) => id === selected);
  const knownBy = (id: string) =>
    map.people.filter((other) => tieBetween(map, id, other.id) > 0).length;

  const put = ({ id, closeness, turn }: Put) => {
    const person = map.people.find((each) => each.id === id);
    if (!person) return;
    const wanted = closeness === undefined ? notSure : String(closeness);
    const before = answerOf(person, 'closeness');
    const changes = wanted !== before && !(closeness === undefined && before === undefined);
    const turned = turnPerson(map, id, turn);
    const word = closeness === undefined ? 'not sure' : labelOf('closeness', wanted).toLowerCase();
    onChange(
      changes ? `move ${person.name} to “${word}”` : `move ${person.name} round`,
      changes ? setAnswer(turned, id, 'closeness', wanted) : turned,
    );
    onSelect(id);
    setMessage(changes ? `${person.name}: ${word}.` : '');
  };

  return (
    <section class="live-map" aria-labelledby="people-title">
      <figure>
        <div
          class={zoom > 0 ? 'map-window zoomed' : 'map-window'}
          // Larger than its window it scrolls, and then the keyboard has to reach it.
          {...(zoom > 0 && { role: 'region', 'aria-label': 'The picture, to scroll', tabIndex: 0 })}
        >
          <EgoMap
            map={map}
            circleOf={circleOf}
            selected={selected}
            onSelect={onSelect}
            onPut={put}
            zoom={zooms[zoom] ?? 1}
          />
        </div>
        <figcaption>
          <ul role="list" class="legend">
            {report.circles.map((circle, index) => (
              <li key={circle.people[0]} class={`circle-${String(index % 6)}`}>
                <span class="dot" aria-hidden="true">
                  {letterOf(index)}
                </span>
                <span translate={false}>{circleName(map, circle.people, index)}</span>
                <span class="small">&nbsp;{circle.people.length}</span>
              </li>
            ))}
            {report.unattached.length > 0 && (
              <li class="alone">
                <span class="dot" aria-hidden="true" />
                Know nobody else here
                <span class="small">&nbsp;{report.unattached.length}</span>
              </li>
            )}
          </ul>
          <p class="small no-print">
            Inner rings are closer to you. A line: they know each other; a thick one: they are
            close. Press a person to see theirs; drag to change how close they are. The list does
            the same.
          </p>
          <p class="zoom no-print">
            <button
              type="button"
              class="pill"
              disabled={zoom === 0}
              onClick={() => {
                setZoom(zoom - 1);
              }}
            >
              Smaller
            </button>
            <button
              type="button"
              class="pill"
              disabled={zoom === zooms.length - 1}
              onClick={() => {
                setZoom(zoom + 1);
              }}
            >
              Larger
            </button>
          </p>
        </figcaption>
      </figure>
      <div class="people-side">
        <h3 id="people-title">{map.people.length} people</h3>
        <p role="status" class="visually-hidden">
          {message}
        </p>
        <ul role="list" class="people-list">
          {map.people.map((person, index) => {
            const circle = circleOf.get(person.id);
            return (
              <li
                key={person.id}
                class={circle === undefined ? 'alone' : `circle-${String(circle % 6)}`}
              >
                <button
                  type="button"
                  aria-label={`${person.name}, knows ${String(knownBy(person.id))} here`}
                  aria-expanded={person.id === selected}
                  aria-controls={person.id === selected ? 'person-card' : undefined}
                  onClick={() => {
                    onSelect(person.id === selected ? undefined : person.id);
                  }}
                >
                  <span class="disc" aria-hidden="true" data-short={short[index]} />
                  <span class="name" translate={false}>
                    {person.name}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
        {chosen && (
          <PersonCard
            key={chosen.id}
            map={map}
            person={chosen}
            onChange={onChange}
            onOpen={onOpen}
            onClose={() => {
              onSelect(undefined);
            }}
          />
        )}
      </div>
    </section>
  );
}
