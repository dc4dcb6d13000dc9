import { useEffect, useRef, useState } from 'preact/hooks';
import { type MapProgress, type Person, personCalled, renamePerson } from '../mapProgress.ts';
import { longestName, tidyName } from '../personName.ts';
import type { StepProps } from './stepProps.ts';

type Props = {
  readonly map: MapProgress;
  readonly person: Person;
  readonly onChange: StepProps['onChange'];
  readonly onRemove: () => void;
};

/** Somebody who was named, with a way to change the name or take it off. */
export function NamedPerson({ map, person, onChange, onRemove }: Props) {
  const [renaming, setRenaming] = useState(false);
  const [error, setError] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [wasRenaming, setWasRenaming] = useState(false);

  useEffect(() => {
    if (renaming) input.current?.select();
    else if (wasRenaming) button.current?.focus();
    setWasRenaming(renaming);
  }, [renaming]);

  const save = () => {
    const name = tidyName(input.current?.value ?? '');
    const holder = personCalled(map, name);
    if (name === '') setError('Type a name, or press Cancel.');
    else if (holder && holder.id !== person.id) {
      setError(`${holder.name} is on the map already. Add a letter to tell them apart.`);
    } else {
      if (name !== person.name) {
        onChange(`rename ${person.name} to ${name}`, renamePerson(map, person.id, name));
      }
      setError('');
      setRenaming(false);
    }
  };

  if (!renaming) {
    return (
      <li>
        <span class="name" translate={false}>
          {person.name}
        </span>
        <button
          ref={button}
          type="button"
          class="link"
          onClick={() => {
            setRenaming(true);
          }}
        >
          Rename<span class="visually-hidden"> {person.name}</span>
        </button>
        <button type="button" class="link" onClick={onRemove}>
          Remove<span class="visually-hidden"> {person.name}</span>
        </button>
      </li>
    );
  }
  const errorId = `rename-error-${person.id}`;
  return (
    <li class="renaming">
      <input
        ref={input}
        type="text"
        aria-label={`New name for ${person.name}`}
        aria-describedby={error === '' ? undefined : errorId}
        aria-invalid={error !== ''}
        maxLength={longestName}
        spellcheck={false}
        translate={false}
        autocomplete="off"
        defaultValue={person.name}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            save();
          }
          if (event.key === 'Escape') {
            setError('');
            setRenaming(false);
          }
        }}
      />
      <button type="button" class="link" onClick={save}>
        Save
      </button>
      <button
        type="button"
        class="link"
        onClick={() => {
          setError('');
          setRenaming(false);
        }}
      >
        Cancel
      </button>
      {error !== '' && (
        <p class="error" id={errorId} role="alert">
          {error}
        </p>
      )}
    </li>
  );
}
