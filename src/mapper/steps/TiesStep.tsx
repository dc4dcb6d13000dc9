import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { mapQuestion } from '../mapOptions.ts';
import {
  answerOf,
  type MapProgress,
  type Person,
  setTie,
  tieAll,
  tieBetween,
} from '../mapProgress.ts';
import { StepForm } from './StepForm.tsx';
import type { StepProps } from './stepProps.ts';
import type { TieTableProps } from './TieTable.tsx';

/** Who knows whom: one person after the other, or the whole as a table. */
export function TiesStep(props: StepProps) {
  const { map, onChange } = props;
  const [index, setIndex] = useState(0);
  const [Table, setTable] = useState<ComponentType<TieTableProps> | undefined>(undefined);
  const [asTable, setAsTable] = useState(false);
  const [message, setMessage] = useState('');
  const legend = useRef<HTMLLegendElement>(null);
  const asked = map.people[index];
  // The last person has been asked about by everybody before.
  const last = Math.max(0, map.people.length - 2);
  const next = index < last ? map.people[index + 1] : undefined;

  useEffect(() => {
    if (index > 0 && !asTable) legend.current?.focus();
  }, [index, asTable]);

  const showTable = async () => {
    const module = await import('./TieTable.tsx');
    setTable(() => module.TieTable);
    setAsTable(true);
  };

  return (
    <StepForm
      step="ties"
      title="Who knows whom?"
      hint="Leave yourself out: everybody here knows you. Do they know each other, well enough to say hello?"
      takesFocus={props.takesFocus}
    >
      <Shortcuts
        map={map}
        onTie={(label, ids) => {
          onChange(`all ${label} know each other`, tieAll(map, ids));
          setMessage(`All ${String(ids.length)} ${label} know each other.`);
        }}
      />
      <p role="status" class="visually-hidden">
        {message}
      </p>
      <p class="views" role="group" aria-label="How to answer">
        <button
          type="button"
          aria-pressed={!asTable}
          onClick={() => {
            setAsTable(false);
          }}
        >
          One by one
        </button>
        <button type="button" aria-pressed={asTable} onClick={() => void showTable()}>
          As a table
        </button>
      </p>
      {asTable && Table ? (
        <Table map={map} onChange={onChange} />
      ) : (
        asked && (
          <OnePerson
            key={asked.id}
            map={map}
            asked={asked}
            index={index}
            of={last + 1}
            legendRef={legend}
            onChange={onChange}
          />
        )
      )}
      <div class="actions">
        <button
          class="button"
          type="button"
          onClick={() => {
            if (!asTable && next) setIndex(index + 1);
            else props.onContinue();
          }}
        >
          {!asTable && next ? (
            <span>
              Next: <span translate={false}>{next.name}</span>
            </span>
          ) : (
            'See your map'
          )}
        </button>
        {!asTable && next && (
          <button class="button quiet" type="button" onClick={props.onContinue}>
            See your map now
          </button>
        )}
        <button class="button quiet" type="button" onClick={props.onSkip}>
          Skip this question
        </button>
        <button
          class="link"
          type="button"
          onClick={() => {
            if (index > 0 && !asTable) setIndex(index - 1);
            else props.onBack?.();
          }}
        >
          Back
        </button>
      </div>
    </StepForm>
  );
}

type OnePersonProps = {
  readonly map: MapProgress;
  readonly asked: Person;
  readonly index: number;
  readonly of: number;
  readonly legendRef: { current: HTMLLegendElement | null };
  readonly onChange: StepProps['onChange'];
};

function OnePerson({ map, asked, index, of, legendRef, onChange }: OnePersonProps) {
  const before = map.people.slice(0, index);
  const after = map.people.slice(index + 1);
  const setting = answerOf(asked, 'setting');
  // Those met in the same way come first: there the ticks are likeliest.
  const likely = after.filter(
    (person) => setting !== undefined && answerOf(person, 'setting') === setting,
  );
  const others = after.filter((person) => !likely.includes(person));
  const pairs = (people: readonly Person[]) =>
    people.map((person) => (
      <Pair key={person.id} map={map} asked={asked} other={person} onChange={onChange} />
    ));
  return (
    <fieldset class="person-ticks">
      <legend ref={legendRef} tabIndex={-1}>
        Who does <span translate={false}>{asked.name}</span> know?
      </legend>
      <p class="small">
        {index + 1} of {of}. Tick “close” too where they are close.
      </p>
      <div class="pairs">{pairs([...likely, ...others])}</div>
      {before.length > 0 && (
        <details class="rest">
          <summary>
            Said before ({before.filter(({ id }) => tieBetween(map, asked.id, id) > 0).length} of{' '}
            {before.length})
          </summary>
          <div class="pairs">{pairs(before)}</div>
        </details>
      )}
    </fieldset>
  );
}

type PairProps = {
  readonly map: MapProgress;
  readonly asked: Person;
  readonly other: Person;
  readonly onChange: StepProps['onChange'];
};

function Pair({ map, asked, other, onChange }: PairProps) {
  const strength = tieBetween(map, asked.id, other.id);
  const say = (to: 0 | 1 | 2) => {
    const word = ['do not know each other', 'know each other', 'are close'][to] ?? '';
    onChange(`${asked.name} and ${other.name} ${word}`, setTie(map, asked.id, other.id, to));
  };
  return (
    <span class={strength > 0 ? 'pair known' : 'pair'}>
      <label class="pill tick">
        <input
          type="checkbox"
          checked={strength > 0}
          onChange={(event) => {
            say(event.currentTarget.checked ? 1 : 0);
          }}
        />
        <span translate={false}>{other.name}</span>
      </label>
      {strength > 0 && (
        <label class="pill tick close">
          <input
            type="checkbox"
            checked={strength === 2}
            onChange={(event) => {
              say(event.currentTarget.checked ? 2 : 1);
            }}
          />
          <span class="visually-hidden">
            {asked.name} and {other.name} are{' '}
          </span>
          <span>close</span>
        </label>
      )}
    </span>
  );
}

type ShortcutsProps = {
  readonly map: MapProgress;
  readonly onTie: (label: string, ids: readonly string[]) => void;
};

/** Groups that often all know each other: one press instead of many ticks. */
function Shortcuts({ map, onTie }: ShortcutsProps) {
  const groups = mapQuestion('setting').options.flatMap(({ id, label }) => {
    const people = map.people.filter((person) => answerOf(person, 'setting') === id);
    const ids = people.map((person) => person.id);
    const isSaid = ids.every((one, index) =>
      ids.slice(index + 1).every((other) => tieBetween(map, one, other) > 0),
    );
    return people.length >= 3 && !isSaid ? [{ label: label.toLowerCase(), people, ids }] : [];
  });
  if (groups.length === 0) return null;
  return (
    <details class="rest shortcuts">
      <summary>Shortcut: a group that all know each other</summary>
      <ul role="list">
        {groups.map(({ label, people, ids }) => (
          <li key={label}>
            <p class="small">
              You met {label}:{' '}
              <span translate={false}>{people.map(({ name }) => name).join(', ')}</span>
            </p>
            <button
              type="button"
              class="pill"
              onClick={() => {
                onTie(`you met ${label}`, ids);
              }}
            >
              All {ids.length} know each other
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
