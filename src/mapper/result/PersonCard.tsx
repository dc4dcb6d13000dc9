import { useEffect, useRef } from 'preact/hooks';
import { helpKinds, mapQuestions } from '../mapOptions.ts';
import {
  answerOf,
  helpOf,
  type MapProgress,
  notSure,
  type Person,
  removePerson,
  setAnswer,
  setHelp,
  setTie,
  tieBetween,
  turnPerson,
} from '../mapProgress.ts';
import type { StepId } from '../mapSteps.ts';
import type { StepProps } from '../steps/stepProps.ts';

type Props = {
  readonly map: MapProgress;
  readonly person: Person;
  readonly onChange: StepProps['onChange'];
  readonly onOpen: (step: StepId) => void;
  readonly onClose: () => void;
};

const quarter = 20;

/** All that was said about one person, each answer to be changed in place. */
export function PersonCard({ map, person, onChange, onClose }: Props) {
  const card = useRef<HTMLDivElement>(null);
  const others = map.people.filter(({ id }) => id !== person.id);
  const known = others.filter(({ id }) => tieBetween(map, person.id, id) > 0);
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const turn = (by: number) => {
    onChange(`move ${person.name} round`, turnPerson(map, person.id, person.turn + by));
  };
  return (
    <div
      ref={card}
      id="person-card"
      class="person-card no-print"
      role="group"
      aria-label={`About ${person.name}`}
    >
      <div class="card-head">
        <h4 translate={false}>{person.name}</h4>
        <button type="button" class="link" onClick={onClose}>
          Close
        </button>
      </div>
      <p>
        {known.length === 0 ? 'Knows nobody else here.' : 'Knows '}
        {known.map(({ id, name }, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <span translate={false}>{name}</span>
            {tieBetween(map, person.id, id) === 2 && ' (close)'}
          </span>
        ))}
        {known.length > 0 && '.'}
      </p>
      <div class="answers">
        {mapQuestions.map((question) => (
          <label key={question.id}>
            <span>{question.column}</span>
            <select
              value={answerOf(person, question.id) ?? ''}
              onChange={(event) => {
                const { value, selectedOptions } = event.currentTarget;
                onChange(
                  `${person.name}: ${selectedOptions[0]?.text ?? ''}`,
                  setAnswer(map, person.id, question.id, value === '' ? undefined : value),
                );
              }}
            >
              <option value="">Not said</option>
              {question.options.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
              <option value={notSure}>Not sure</option>
            </select>
          </label>
        ))}
      </div>
      <details class="rest">
        <summary>Helps with ({helpOf(person).length})</summary>
        <div class="pills">
          {helpKinds.map((kind) => (
            <label key={kind.id} class="pill tick">
              <input
                type="checkbox"
                checked={helpOf(person).includes(kind.id)}
                onChange={(event) => {
                  const { checked } = event.currentTarget;
                  onChange(
                    `${person.name}: ${checked ? '' : 'no '}${kind.label.toLowerCase()}`,
                    setHelp(map, person.id, kind.id, checked),
                  );
                }}
              />
              <span>{kind.label}</span>
            </label>
          ))}
        </div>
      </details>
      <details class="rest">
        <summary>
          Knows ({known.length} of {others.length})
        </summary>
        <div class="pills">
          {others.map((other) => (
            <label key={other.id} class="pill tick">
              <input
                type="checkbox"
                checked={tieBetween(map, person.id, other.id) > 0}
                onChange={(event) => {
                  const { checked } = event.currentTarget;
                  onChange(
                    `${person.name} and ${other.name} ${checked ? 'know each other' : 'do not know each other'}`,
                    setTie(map, person.id, other.id, checked ? 1 : 0),
                  );
                }}
              />
              <span translate={false}>{other.name}</span>
            </label>
          ))}
        </div>
      </details>
      <p class="card-actions">
        <button
          type="button"
          class="pill"
          onClick={() => {
            turn(-quarter);
          }}
        >
          <span aria-hidden="true">↺ </span>Turn left
        </button>
        <button
          type="button"
          class="pill"
          onClick={() => {
            turn(quarter);
          }}
        >
          <span aria-hidden="true">↻ </span>Turn right
        </button>
        <button
          type="button"
          class="pill"
          onClick={() => {
            onClose();
            onChange(`remove ${person.name}`, removePerson(map, person.id));
          }}
        >
          Remove
        </button>
      </p>
    </div>
  );
}
