import { useEffect, useRef } from 'preact/hooks';

type Ticked = { readonly id: string; readonly name: string; readonly ticked: boolean };

type Props = {
  readonly legend: string;
  readonly note: string;
  readonly takesFocus: boolean;
  readonly people: readonly Ticked[];
  readonly onTick: (person: Ticked, ticked: boolean) => void;
};

/** Everybody as a box to tick under one question. */
export function PersonTicks({ legend, note, takesFocus, people, onTick }: Props) {
  const title = useRef<HTMLLegendElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [legend, takesFocus]);
  return (
    <fieldset class="person-ticks">
      <legend ref={title} tabIndex={-1}>
        {legend}
      </legend>
      <p class="small">{note}</p>
      <div class="pills">
        {people.map((person) => (
          <label key={person.id} class="pill tick">
            <input
              type="checkbox"
              checked={person.ticked}
              onChange={(event) => {
                onTick(person, event.currentTarget.checked);
              }}
            />
            <span translate={false}>{person.name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
