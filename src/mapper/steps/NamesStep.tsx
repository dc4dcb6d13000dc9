import { useEffect, useRef, useState } from 'preact/hooks';
import { memoryAids, mostPeople, type Prompt, prompts } from '../mapOptions.ts';
import {
  addPerson,
  isFull,
  type MapProgress,
  namedAt,
  personCalled,
  removePerson,
  setNamedAt,
} from '../mapProgress.ts';
import { NamedPerson } from './NamedPerson.tsx';
import { splitNames } from '../personName.ts';
import { StepHead } from './StepHead.tsx';
import type { StepProps } from './stepProps.ts';

/** Names for one prompt: type and add, or tick who was named before. */
export function NamesStep(props: StepProps & { readonly prompt: Prompt }) {
  const { map, prompt, onChange } = props;
  const input = useRef<HTMLInputElement>(null);
  const named = useRef<HTMLUListElement>(null);
  const [message, setMessage] = useState('');
  const [error, setError] = useState('');
  const [focusNamed, setFocusNamed] = useState(0);
  useEffect(() => {
    // What was pressed is gone, and the focus with it. When the list is gone too, back to the field.
    if (focusNamed > 0) (named.current ?? input.current)?.focus();
  }, [focusNamed]);
  const here = namedAt(map, prompt.id);
  const elsewhere = map.people.filter(({ prompts: at }) => !at.includes(prompt.id));
  const isLast = prompts.at(-1)?.id === prompt.id;
  const full = isFull(map, prompt.id) || map.people.length >= mostPeople;
  const hint = hintFor(map, prompt);

  /** Adds what was typed, and says what became of it. Returns whether nothing is left over. */
  const add = (): boolean => {
    const field = input.current;
    const names = splitNames(field?.value ?? '');
    if (!field || names.length === 0) {
      field?.focus();
      setError('Type initials or a nickname first.');
      return false;
    }
    const outcome = addNames(map, prompt, names);
    if (outcome.added.length > 0) {
      onChange(`add ${outcome.added.join(', ')}`, outcome.map);
    }
    field.value = outcome.left.join(', ');
    setMessage(outcome.message);
    setError(outcome.left.length > 0 ? outcome.problem : '');
    field.focus();
    return outcome.left.length === 0;
  };

  const goOn = () => {
    if ((input.current?.value ?? '').trim() !== '' && !add()) return;
    if (isLast && map.people.length === 0 && splitNames(input.current?.value ?? '').length === 0) {
      setError('Name at least one person: a map needs somebody on it.');
      input.current?.focus();
      return;
    }
    props.onContinue();
  };

  return (
    <form
      method="dialog"
      autocomplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <StepHead
        step={prompt.id}
        title={prompt.title}
        hint={prompt.hint}
        takesFocus={props.takesFocus}
      />
      {isLast && (
        <ul class="memory" aria-label="Corners of your life">
          {memoryAids.map((aid) => (
            <li key={aid}>{aid}</li>
          ))}
        </ul>
      )}
      <div class="add">
        <label for="new-name">Initials or a nickname</label>
        <div class="add-row">
          <input
            ref={input}
            id="new-name"
            type="text"
            maxLength={200}
            autocomplete="off"
            autocapitalize="words"
            spellcheck={false}
            translate={false}
            enterkeyhint="done"
            aria-describedby={error === '' ? 'name-hint' : 'name-error name-hint'}
            aria-invalid={error !== ''}
          />
          <button type="submit" class="button quiet">
            Add
          </button>
        </div>
        {error !== '' && (
          <p class="error" id="name-error" role="alert">
            {error}
          </p>
        )}
        {!error.endsWith(hint) && (
          <p class="small" id="name-hint">
            {hint}
          </p>
        )}
        <p role="status" class="message">
          {message}
        </p>
      </div>
      {here.length > 0 && (
        <ul ref={named} tabIndex={-1} role="list" class="named" aria-label="Named here">
          {here.map((person) => (
            <NamedPerson
              key={person.id}
              map={map}
              person={person}
              onChange={onChange}
              onRemove={() => {
                const isElsewhere = person.prompts.length > 1;
                onChange(
                  `remove ${person.name}`,
                  isElsewhere
                    ? setNamedAt(map, person.id, prompt.id, false)
                    : removePerson(map, person.id),
                );
                setMessage(
                  isElsewhere
                    ? `${person.name} is no longer named here, and stays on the map.`
                    : `${person.name} is off the map.`,
                );
                // Not the field: on a phone that would open the keyboard.
                setFocusNamed((each) => each + 1);
              }}
            />
          ))}
        </ul>
      )}
      {elsewhere.length > 0 && !isLast && !full && (
        <fieldset class="elsewhere">
          <legend>{here.length > 0 ? 'Here too?' : 'Is it one of these?'}</legend>
          <div class="pills">
            {elsewhere.map((person) => (
              <button
                key={person.id}
                type="button"
                class="pill"
                translate={false}
                onClick={() => {
                  onChange(
                    `name ${person.name} here too`,
                    setNamedAt(map, person.id, prompt.id, true),
                  );
                  setMessage(`${person.name} is named here too.`);
                  setFocusNamed((each) => each + 1);
                }}
              >
                <span aria-hidden="true">+ </span>
                {person.name}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      <div class="actions">
        <button class="button" type="button" onClick={goOn}>
          Continue
        </button>
        {props.onBack && (
          <button class="link" type="button" onClick={props.onBack}>
            Back
          </button>
        )}
      </div>
    </form>
  );
}

type Outcome = {
  readonly map: MapProgress;
  readonly added: readonly string[];
  /** Names for which there was no room. */
  readonly left: readonly string[];
  readonly message: string;
  readonly problem: string;
};

function addNames(map: MapProgress, prompt: Prompt, names: readonly string[]): Outcome {
  let next = map;
  const added: string[] = [];
  const left: string[] = [];
  const messages: string[] = [];
  for (const name of names) {
    const known = personCalled(next, name);
    const after = addPerson(next, prompt.id, name);
    if (known?.prompts.includes(prompt.id)) {
      messages.push(
        `${known.name} is named here already. For somebody else of that name add a letter, such as “${known.name} B”.`,
      );
    } else if (after === next) left.push(name);
    else {
      added.push(name);
      if (known) messages.push(`${known.name} was on the map already and counts once.`);
      next = after;
    }
  }
  const count = String(next.people.length);
  const total = next.people.length === 1 ? 'One person so far.' : `${count} people so far.`;
  return {
    map: next,
    added,
    left,
    message: [
      ...(added.length > 0 ? [`Added ${added.join(', ')}. ${total}`] : []),
      ...messages,
    ].join(' '),
    problem: `No room for ${left.join(', ')}. ${hintFor(next, prompt)}`,
  };
}

function hintFor(map: MapProgress, prompt: Prompt): string {
  if (map.people.length >= mostPeople) {
    return `The map holds ${String(mostPeople)} people. Remove somebody to make room.`;
  }
  if (isFull(map, prompt.id)) {
    return `${String(prompt.most)} are enough here. More fit under the next questions.`;
  }
  return prompt.most < mostPeople
    ? `Up to ${String(prompt.most)} here. Nobody is fine too. Several at once: put commas between them.`
    : `Twelve to fifteen in all make a good map; ${String(mostPeople)} fit. You have ${String(map.people.length)}.`;
}
